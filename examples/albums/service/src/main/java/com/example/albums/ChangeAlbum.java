package com.example.albums;

import java.util.Map;

/** {@code PATCH /item}: sets the given members of an album, and removes those that are null. */
public final class ChangeAlbum extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    var changes = Album.ofJson(request.text());
    if (changes.changes().isEmpty()) {
      throw new InvalidRequestException("genre or release_year must be given");
    }
    return albums
        .change(changes)
        .map(album -> Response.json(200, album.toJson()))
        .orElseGet(Response::notFound);
  }
}

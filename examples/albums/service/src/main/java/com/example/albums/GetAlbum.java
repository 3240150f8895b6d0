package com.example.albums;

import java.util.Map;

/** {@code GET /item/{album_name}?artist_name=}: returns an album. */
public final class GetAlbum extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    return albums
        .find(request.key())
        .map(album -> Response.json(200, album.toJson()))
        .orElseGet(Response::notFound);
  }
}

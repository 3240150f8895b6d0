package com.example.albums;

import java.util.Map;

/** {@code POST /item}: adds an album. */
public final class AddAlbum extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    var album = Album.ofJson(request.text());
    return albums.add(album)
        ? Response.json(201, album.toJson())
        : Response.error(409, "The album exists. Change it with PATCH");
  }
}

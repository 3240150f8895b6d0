package com.example.albums;

import java.util.Map;

/** {@code DELETE /item/{album_name}?artist_name=}: removes an album. */
public final class RemoveAlbum extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    return albums.remove(request.key()) ? Map.of("statusCode", 204) : Response.notFound();
  }
}

package com.example.albums;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of an album.
 *
 * @param artist the name of the artist
 * @param album the name of the album
 */
record AlbumKey(String artist, String album) {

  /**
   * @throws InvalidRequestException if a name is missing or too long
   */
  AlbumKey {
    require(Member.ARTIST_NAME, artist);
    require(Member.ALBUM_NAME, album);
  }

  Map<String, AttributeValue> item() {
    return Map.of(
        Member.ARTIST_NAME.title(), AttributeValue.fromS(artist),
        Member.ALBUM_NAME.title(), AttributeValue.fromS(album));
  }

  private static void require(Member member, String value) {
    if (value == null || !Member.isText(value)) {
      throw new InvalidRequestException(member.error());
    }
  }
}

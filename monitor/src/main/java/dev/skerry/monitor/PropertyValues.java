package dev.skerry.monitor;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts property values between the engine's protocol and Java. */
final class PropertyValues {
  // The keys and values that the protocol reserves: sdk/go/common/resource/sig in pulumi/pulumi.
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
  private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
  private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
  private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
  private static final List<String> SOURCES = List.of("path", "uri", "text", "assets");

  private PropertyValues() {}

  /** Returns the values without wrappers. Unknown and null values are missing. */
  static Map<String, Object> decode(Struct struct) {
    var values = new LinkedHashMap<String, Object>();
    struct
        .getFieldsMap()
        .forEach(
            (name, value) -> {
              var decoded = decode(value);
              if (decoded != null) {
                values.put(name, decoded);
              }
            });
    return values;
  }

  private static Object decode(Value value) {
    return switch (value.getKindCase()) {
      case STRING_VALUE -> UNKNOWN.equals(value.getStringValue()) ? null : value.getStringValue();
      case NUMBER_VALUE -> value.getNumberValue();
      case BOOL_VALUE -> value.getBoolValue();
      case LIST_VALUE -> decode(value.getListValue());
      case STRUCT_VALUE -> unwrap(value.getStructValue());
      case NULL_VALUE, KIND_NOT_SET -> null;
    };
  }

  /** An unknown or null element stays as null, because the positions of the others count. */
  private static List<Object> decode(ListValue list) {
    var values = new ArrayList<>();
    list.getValuesList().forEach(value -> values.add(decode(value)));
    return values;
  }

  private static Object unwrap(Struct struct) {
    var fields = struct.getFieldsMap();
    return switch (text(struct, SIGNATURE)) {
      case SECRET, OUTPUT -> decode(fields.getOrDefault("value", Value.getDefaultInstance()));
      case ASSET -> asset(false, struct);
      case ARCHIVE -> asset(true, struct);
      case REFERENCE -> text(struct, "id").isEmpty() ? text(struct, "urn") : text(struct, "id");
      default -> decode(struct);
    };
  }

  private static Asset asset(boolean archive, Struct struct) {
    return SOURCES.stream()
        .filter(source -> !isEmpty(struct.getFieldsMap().get(source)))
        .findFirst()
        .map(source -> new Asset(archive, source, decode(struct.getFieldsOrThrow(source))))
        .orElseGet(() -> new Asset(archive, archive ? "assets" : "text", archive ? Map.of() : ""));
  }

  /** The SDKs for Node and Python also send the sources that an asset does not have. */
  private static boolean isEmpty(Value value) {
    return value == null || (!value.hasStructValue() && value.getStringValue().isEmpty());
  }

  private static String text(Struct struct, String key) {
    return struct.getFieldsOrDefault(key, Value.getDefaultInstance()).getStringValue();
  }

  /**
   * Returns the values for the program. A value that equals an input keeps the input's wrappers, so
   * that a secret stays a secret.
   */
  static Struct encode(Map<String, Object> values, Struct inputs) {
    var decoded = decode(inputs);
    var struct = Struct.newBuilder();
    values.forEach(
        (name, value) ->
            struct.putFields(
                name,
                value != null && value.equals(decoded.get(name))
                    ? inputs.getFieldsOrThrow(name)
                    : encode(value)));
    return struct.build();
  }

  static Value encode(Object value) {
    var encoded = Value.newBuilder();
    if (value == null) {
      encoded.setNullValue(NullValue.NULL_VALUE);
    } else if (value instanceof Boolean bool) {
      encoded.setBoolValue(bool);
    } else if (value instanceof Number number) {
      encoded.setNumberValue(number.doubleValue());
    } else if (value instanceof List<?> list) {
      encoded.setListValue(
          ListValue.newBuilder().addAllValues(list.stream().map(PropertyValues::encode).toList()));
    } else if (value instanceof Map<?, ?> map) {
      encoded.setStructValue(encode(map));
    } else if (value instanceof Asset asset) {
      encoded.setStructValue(encode(fields(asset)));
    } else {
      encoded.setStringValue(value.toString());
    }
    return encoded.build();
  }

  private static Struct encode(Map<?, ?> map) {
    var struct = Struct.newBuilder();
    map.forEach((name, value) -> struct.putFields(name.toString(), encode(value)));
    return struct.build();
  }

  private static Map<String, Object> fields(Asset asset) {
    return Map.of(SIGNATURE, asset.archive() ? ARCHIVE : ASSET, asset.source(), asset.content());
  }
}

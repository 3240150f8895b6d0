package dev.skerry.dynamodb.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A type of AWS's model. The parts are set later: shapes can be recursive. */
final class Shape {
  /**
   * Values of this shape have the constraints of names of tables, unless they are empty or an ARN.
   */
  private static final String TABLE_ARN = "TableArn";

  private static final Map<String, String> JAVA_CLASSES =
      Map.of(
          "string", "java.lang.String",
          "integer", "java.lang.Integer",
          "long", "java.lang.Long",
          "double", "java.lang.Double",
          "boolean", "java.lang.Boolean",
          "timestamp", "java.util.Date",
          "blob", "java.nio.ByteBuffer");

  private final String name;
  private final String type;
  private final List<Constraint> constraints;
  private final List<Member> members = new ArrayList<>();
  private Shape key;
  private Shape element;
  private Shape tableName;

  /**
   * A member of a structure.
   *
   * @param name its name in requests
   * @param path its name in messages
   * @param required whether it must be present
   * @param shape its type
   */
  record Member(String name, String path, boolean required, Shape shape) {}

  Shape(String name, String type, List<Constraint> constraints) {
    this.name = name;
    this.type = type;
    this.constraints = constraints;
  }

  /** Sets the parts, given as {@code part=Shape} (of a list or map) or {@code Member:Shape}. */
  void resolve(List<String> words, Function<String, Shape> shapes) {
    tableName = name.equals(TABLE_ARN) ? shapes.apply("TableName") : null;
    for (var word : words) {
      var end = word.indexOf(type.equals("structure") ? ':' : '=');
      var part = word.substring(end + 1);
      switch (word.substring(0, end)) {
        case "key" -> key = shapes.apply(part);
        case "member", "value" -> element = shapes.apply(part);
        case "min", "max", "enum", "pattern" -> {}
        default -> members.add(member(word.substring(0, end), shapes.apply(part)));
      }
    }
  }

  private static Member member(String declared, Shape shape) {
    var required = declared.endsWith("*");
    var name = required ? declared.substring(0, declared.length() - 1) : declared;
    var path = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return new Member(name, path, required, shape);
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  List<Member> members() {
    return members;
  }

  /** The type of a map's keys. */
  Shape key() {
    return key;
  }

  /** The type of a list's elements or of a map's values. */
  Shape element() {
    return element;
  }

  boolean isAttributeValue() {
    return name.equals("AttributeValue");
  }

  List<Constraint> constraintsOf(Object value) {
    return tableName == null
            || value instanceof String text && (text.isEmpty() || text.startsWith("arn:"))
        ? constraints
        : tableName.constraints;
  }

  /** The simple name of the Java class that AWS's messages name. */
  String simpleClass() {
    var javaClass = javaClass();
    return javaClass.substring(javaClass.lastIndexOf('.') + 1);
  }

  /** The Java type that AWS's messages name. */
  String javaType() {
    return type.equals("map") || type.equals("list") ? javaClass() : "class " + javaClass();
  }

  private String javaClass() {
    return switch (type) {
      case "structure" -> "com.amazonaws.dynamodb.v20120810." + name;
      case "list" -> "java.util.List<" + element.javaClass() + ">";
      case "map" -> "java.util.Map<java.lang.String, " + element.javaClass() + ">";
      default -> JAVA_CLASSES.get(type);
    };
  }
}

package dev.skerry.handlers.http;

import dev.skerry.handlers.ErrorCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes what a handler does, for the OpenAPI document. Method, path and authentication come
 * from the route. {@code make openapi} reads the annotation; classes do not have it.
 *
 * <pre>{@code
 * @Operation(
 *     summary = "Get the version of a user",
 *     parameters = @Operation.Parameter(name = "username", in = "path", schema = "Username"),
 *     returns = @Operation.Returns(description = "The version", schema = "{\"type\":\"object\"}"),
 *     problems = {ErrorCode.USER_NOT_FOUND, ErrorCode.UNAVAILABLE})
 * }</pre>
 *
 * <p>A schema is JSON, or the name of a schema that several operations use. An example is JSON.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Repeatable(Operation.List.class)
public @interface Operation {

  /** The path of the route, below the base path, if the class handles several; else empty. */
  String path() default "";

  /** The name in generated clients; by default the name of the class, e.g. {@code getUser}. */
  String id() default "";

  /** What the operation does, in one line. */
  String summary();

  /** What callers must know in addition, as Markdown. */
  String description() default "";

  /** The schema of the body; empty if the operation has none. */
  String body() default "";

  /** The parameters of path, query and headers, without {@code Idempotency-Key}. */
  Parameter[] parameters() default {};

  /** The responses that are not problems. */
  Returns[] returns();

  /**
   * The problems of this operation. Those of each operation, of a body, of parameters and of an
   * {@code Idempotency-Key} are added.
   */
  ErrorCode[] problems() default {};

  /** Whether the handler uses {@code Idempotency}. */
  boolean idempotent() default false;

  /** A parameter. */
  @Target({})
  @interface Parameter {
    String name();

    /** One of {@code path}, {@code query}, {@code header}. */
    String in() default "query";

    String description() default "";

    String schema();

    /** The value as callers write it. */
    String example();
  }

  /** A response that is not a problem. */
  @Target({})
  @interface Returns {
    int status() default 200;

    String description();

    /** The schema of the body; empty if the response has none. */
    String schema() default "";

    /** The body; empty for the example of the named schema. */
    String example() default "";

    String[] mediaTypes() default ContentNegotiation.JSON;

    /** The headers that this response adds. */
    String[] headers() default {};

    /** The ids of the operations that callers can call next, with values of this response. */
    String[] links() default {};
  }

  /** The operations of a class that handles several routes. */
  @Retention(RetentionPolicy.SOURCE)
  @Target(ElementType.TYPE)
  @interface List {
    Operation[] value();
  }
}

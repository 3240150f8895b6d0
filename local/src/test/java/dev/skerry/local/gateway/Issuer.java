package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fake token issuer on localhost, with documents that a test can replace. */
final class Issuer implements AutoCloseable {

  static final RSAKey KEY = generated("first");
  private static final RSAKey OTHER = generated("second");

  final List<String> requestedPaths = new CopyOnWriteArrayList<>();
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final HttpServer server;

  private Issuer(HttpServer server) {
    this.server = server;
    var discovery = Map.of("jwks_uri", uri() + "/keys");
    documents.put("/.well-known/openid-configuration", new Gson().toJson(discovery));
    publish(KEY);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          requestedPaths.add(path);
          var body = documents.getOrDefault(path, "").getBytes(UTF_8);
          exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  static Issuer start() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new Issuer(HttpServer.create(loopback, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a key other than {@link #KEY}, with the given id. */
  static RSAKey otherKey(String id) {
    return new RSAKey.Builder(OTHER).keyID(id).build();
  }

  private static RSAKey generated(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String uri() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Replaces the issuer's keys. */
  void publish(RSAKey key) {
    documents.put("/keys", new JWKSet(key.toPublicJWK()).toString());
  }

  void serve(String path, String document) {
    documents.put(path, document);
  }

  /** Returns the claims of a valid token, with changes. A null value removes a claim. */
  Map<String, Object> claims(Object... namesAndValues) {
    var claims = new HashMap<String, Object>();
    claims.put("iss", uri());
    claims.put("aud", "users");
    claims.put("exp", Apis.NOON.getEpochSecond() + 60);
    for (var i = 0; i < namesAndValues.length; i += 2) {
      claims.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    claims.values().removeIf(value -> value == null);
    return claims;
  }

  /** Returns a valid token with changed claims. */
  String token(Object... namesAndValues) {
    return token(KEY, claims(namesAndValues));
  }

  static String token(RSAKey key, Map<String, Object> claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      return token(header, new RSASSASigner(key), claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String token(JWSHeader header, JWSSigner signer, Map<String, Object> claims)
      throws JOSEException {
    JsonElement json = new Gson().toJsonTree(claims);
    var token = new JWSObject(header, new Payload(json.toString()));
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

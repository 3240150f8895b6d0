package dev.skerry.handlers.health;

import dev.skerry.handlers.docs.Schemas;
import java.util.List;

/** The JSON schema of the response of the health endpoint. */
public final class HealthSchemas implements Schemas {
  private static final String HEALTH =
      """
      {"type":"object","required":["status"],"properties":{\
      "status":{"enum":["pass","warn","fail"]},\
      "checks":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object",\
      "required":["status","observedValue","observedUnit"],"properties":{\
      "status":{"enum":["pass","warn","fail"]},"observedValue":{"type":"integer","minimum":0},\
      "observedUnit":{"const":"ms"}}}}}}}""";

  @Override
  public List<Schema> all() {
    return List.of(new Schema("Health", HEALTH, "{\"status\":\"pass\"}"));
  }
}

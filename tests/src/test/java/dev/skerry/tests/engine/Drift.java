package dev.skerry.tests.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.Thing;
import dev.skerry.tests.fixture.World;

/**
 * A property that somebody changes behind Pulumi's back.
 *
 * @param type the resource's type, after {@code aws:}
 * @param which a pattern of what is unique to the resource
 * @param property the changed input
 * @param value its new value, as JSON
 */
record Drift(String type, String which, String property, String value) {

  void happensIn(World world) {
    var thing = thing(world);
    thing.properties().add(property, JsonParser.parseString(value));
    world.put(thing);
  }

  /** The property's value in a world. */
  JsonElement in(World world) {
    return thing(world).properties().get(property);
  }

  private Thing thing(World world) {
    return world.all("aws:" + type).stream()
        .filter(thing -> thing.unique().matches(which))
        .findFirst()
        .orElseThrow();
  }
}

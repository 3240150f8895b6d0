package dev.skerry.tests.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;

/**
 * A property that somebody changes behind Pulumi's back.
 *
 * @param type the resource's type, after {@code aws:}
 * @param which a pattern of what is unique to the resource
 * @param property the changed input
 * @param value its new value, as JSON
 */
record Drift(String type, String which, String property, String value) {

  void happensIn(FakeAws fakeAws) {
    var thing = thing(fakeAws);
    thing.properties().add(property, JsonParser.parseString(value));
    fakeAws.put(thing);
  }

  /** The property's value in a fake AWS. */
  JsonElement in(FakeAws fakeAws) {
    return thing(fakeAws).properties().get(property);
  }

  private FakeResource thing(FakeAws fakeAws) {
    return fakeAws.all("aws:" + type).stream()
        .filter(thing -> thing.unique().matches(which))
        .findFirst()
        .orElseThrow();
  }
}

package dev.skerry.tests.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;

/**
 * A property of a resource that changes outside Pulumi.
 *
 * @param type the resource's type, after {@code aws:}
 * @param which a pattern for {@link FakeResource#unique}
 * @param property the changed input
 * @param value its new value, as JSON
 */
record Drift(String type, String which, String property, String value) {

  void applyTo(FakeAws fakeAws) {
    var resource = resource(fakeAws);
    resource.properties().add(property, JsonParser.parseString(value));
    fakeAws.put(resource);
  }

  /** Returns the value of the property in a fake AWS. */
  JsonElement value(FakeAws fakeAws) {
    return resource(fakeAws).properties().get(property);
  }

  private FakeResource resource(FakeAws fakeAws) {
    return fakeAws.all("aws:" + type).stream()
        .filter(resource -> resource.unique().matches(which))
        .findFirst()
        .orElseThrow();
  }
}

package dev.skerry.preview;

import java.util.stream.Stream;

/** While TTL is on for an attribute, AWS takes no other attribute, not even to switch it off. */
record TimeToLive() implements Rule {
  private static final String TTL = "ttl";
  private static final String ATTRIBUTE = TTL + ".attributeName";
  private static final String ENABLED = TTL + ".enabled";

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.TABLE).flatMap(TimeToLive::obstacles);
  }

  private static Stream<Obstacle> obstacles(Step step) {
    var before = step.before().orElseThrow();
    var after = step.after().orElseThrow();
    var declared = Documents.object(after.inputs(), TTL).isPresent();
    if (!before.isOn(ENABLED) || !declared || after.hides(ATTRIBUTE) || after.hides(ENABLED)) {
      return Stream.empty();
    }
    var on = after.input(ENABLED).filter("true"::equals).isPresent();
    var name = after.input(ATTRIBUTE).orElse("");
    return before
        .actual(ATTRIBUTE)
        .filter(old -> !old.equals(name))
        .map(old -> on ? moved(step, old, name) : switchedOff(step, old))
        .stream();
  }

  private static Obstacle moved(Step step, String old, String name) {
    return Obstacle.of(
        step,
        "TTL moves from %s to %s, which AWS does not do while TTL is on."
            .formatted(Text.code(old), Text.code(name)),
        "first deploy %s, which switches TTL off. An hour later, deploy this change."
            .formatted(off(old)));
  }

  private static Obstacle switchedOff(Step step, String old) {
    return Obstacle.of(
        step,
        "TTL is switched off without the attribute that it is on for, %s, which AWS requires."
            .formatted(Text.code(old)),
        "deploy %s.".formatted(off(old)));
  }

  private static String off(String attribute) {
    return Text.code("ttlAttribute(\"%s\").ttlEnabled(false)".formatted(attribute));
  }
}

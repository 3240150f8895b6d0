package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * While TTL is on for an attribute, AWS rejects every other attribute, even if TTL is switched off.
 */
record TimeToLive() implements Rule {
  private static final String TTL = "ttl";
  private static final String ATTRIBUTE = TTL + ".attributeName";
  private static final String ENABLED = TTL + ".enabled";

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.TABLE).flatMap(TimeToLive::blockedChanges);
  }

  private static Stream<BlockedChange> blockedChanges(Step step) {
    var before = step.before().orElseThrow();
    var after = step.after().orElseThrow();
    var declared = PreviewDocument.object(after.inputs(), TTL).isPresent();
    if (!before.isOn(ENABLED)
        || !declared
        || after.isSecretOrUnknown(ATTRIBUTE)
        || after.isSecretOrUnknown(ENABLED)) {
      return Stream.empty();
    }
    var on = after.input(ENABLED).filter("true"::equals).isPresent();
    var name = after.input(ATTRIBUTE).orElse("");
    return before
        .actual(ATTRIBUTE)
        .filter(old -> !old.equals(name))
        .map(old -> on ? attributeChanged(step, old, name) : switchedOff(step, old))
        .stream();
  }

  private static BlockedChange attributeChanged(Step step, String old, String name) {
    return BlockedChange.of(
        step,
        "TTL moves from %s to %s, which AWS does not do while TTL is on."
            .formatted(Text.code(old), Text.code(name)),
        "first deploy %s, which switches TTL off. After an hour, deploy this change."
            .formatted(off(old)));
  }

  private static BlockedChange switchedOff(Step step, String old) {
    return BlockedChange.of(
        step,
        "TTL is switched off without its attribute %s, which AWS requires."
            .formatted(Text.code(old)),
        "deploy %s.".formatted(off(old)));
  }

  private static String off(String attribute) {
    return Text.code("ttlAttribute(\"%s\").ttlEnabled(false)".formatted(attribute));
  }
}

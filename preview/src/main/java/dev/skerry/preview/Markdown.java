package dev.skerry.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a preview as Markdown for reviewers: data loss first, equal changes grouped. */
final class Markdown {
  /**
   * Longer texts are cut at the end of a line. A GitHub comment is limited to 65,536 characters,
   * and two stacks share a comment.
   */
  static final int MAX_CHARACTERS = 30_000;

  private static final int MAX_BLOCKED_CHANGES = 20;

  private static final String RETAINED = " (stays in the account, no longer managed)";

  private final Preview preview;
  private final List<String> lines = new ArrayList<>();

  private Markdown(Preview preview) {
    this.preview = preview;
  }

  static String of(String title, Preview preview) {
    var markdown = new Markdown(preview);
    markdown.lines.add("### " + title);
    markdown.paragraph(markdown.counts());
    markdown.losses();
    markdown.blockedChanges();
    markdown.messages("The preview failed", preview.errors());
    markdown.messages("Warnings", preview.warnings());
    Stream.of(Outcome.values()).forEach(markdown::section);
    return markdown.text();
  }

  private String counts() {
    var counts =
        Stream.of(Outcome.values())
            .filter(outcome -> preview.changes(outcome).findAny().isPresent())
            .map(outcome -> preview.changes(outcome).count() + " " + outcome.word())
            .collect(Collectors.joining(", "));
    if (counts.isEmpty() && preview.errors().isEmpty()) {
      return "No changes, " + preview.unchanged() + " unchanged";
    }
    return counts.isEmpty() ? "" : "**" + counts + "**, " + preview.unchanged() + " unchanged";
  }

  /** Adds a GitHub alert. Other Markdown viewers show it as a quotation. */
  private void losses() {
    var losses = preview.changes().stream().flatMap(Markdown::loss).toList();
    if (!losses.isEmpty()) {
      paragraph("> [!CAUTION]");
      lines.add("> **DATA WILL BE LOST**");
      losses.forEach(loss -> lines.add("> - " + loss));
    }
  }

  private void blockedChanges() {
    var blockedChanges = preview.blockedChanges();
    if (!blockedChanges.isEmpty()) {
      paragraph("> [!WARNING]");
      lines.add("> **THIS UPDATE WILL FAIL**");
      blockedChanges.stream()
          .limit(MAX_BLOCKED_CHANGES)
          .forEach(it -> lines.add("> - " + it.line()));
    }
    if (blockedChanges.size() > MAX_BLOCKED_CHANGES) {
      lines.add("> - … and " + (blockedChanges.size() - MAX_BLOCKED_CHANGES) + " more.");
    }
  }

  private static Stream<String> loss(Change change) {
    var more = change.outcome() == Outcome.REPLACED ? ". The replacement starts empty." : ".";
    return DataLoss.of(change).stream()
        .map(
            data ->
                "%s %s is %s. Data lost: %s%s"
                    .formatted(
                        change.kind(),
                        Text.code(change.name()),
                        change.outcome().word(),
                        data,
                        more));
  }

  private void messages(String heading, List<String> messages) {
    if (!messages.isEmpty()) {
      paragraph("#### " + heading);
      messages.forEach(message -> paragraph(Text.block(message)));
    }
  }

  private void section(Outcome outcome) {
    Map<Change, List<String>> identical = new LinkedHashMap<>();
    preview
        .changes(outcome)
        .forEach(
            change ->
                identical
                    .computeIfAbsent(change.named(""), key -> new ArrayList<>())
                    .add(change.name()));
    if (!identical.isEmpty()) {
      paragraph("#### " + outcome.title() + " (" + preview.changes(outcome).count() + ")");
      lines.add("");
      identical.forEach(this::item);
    }
  }

  private void item(Change change, List<String> names) {
    var listed = names.stream().map(Text::code).collect(Collectors.joining(", "));
    lines.add("- " + change.kind() + " " + listed + (change.retained() ? RETAINED : ""));
    change.properties().forEach(property -> lines.add("  - " + line(property)));
  }

  private static String line(Property property) {
    var replaces = property.replaces() ? " (requires replacement)" : "";
    return Text.code(property.path()) + values(property.before(), property.after()) + replaces;
  }

  private static String values(String before, String after) {
    if (before.equals(after)) {
      return Values.containsSecret(before) ? ": secret value changed" : "";
    }
    if (before.isEmpty()) {
      return ": added " + Text.code(Text.cut(after));
    }
    if (after.isEmpty()) {
      return ": removed " + Text.code(Text.cut(before));
    }
    return ": " + Text.code(Text.cut(before, after)) + " → " + Text.code(Text.cut(after, before));
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      lines.add("");
      lines.add(text);
    }
  }

  private String text() {
    var text = new StringBuilder();
    for (var line : lines) {
      if (text.length() + line.length() > MAX_CHARACTERS) {
        return text + "\n_The summary is cut here. `pulumi preview --diff` shows all changes._\n";
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }
}

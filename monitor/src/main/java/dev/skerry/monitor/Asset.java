package dev.skerry.monitor;

/**
 * A file or an archive that the program passes as an input.
 *
 * @param archive whether it is an archive
 * @param source where the content is: {@code path}, {@code uri}, {@code text} or {@code assets}
 * @param content the path, the URI or the text; for {@code assets} a map of assets by name
 */
public record Asset(boolean archive, String source, Object content) {}

package dev.skerry.tests.engine;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys the API and writes what {@code pulumi stack export} prints, and the fake AWS. */
class RecordApi {
  private final Path recording = Path.of(System.getProperty("skerry.recording"));

  @TempDir Path folder;

  @Test
  void record() throws Exception {
    var stack = RecordedApi.stack(folder);
    stack.up(RecordedApi.program(stack)).succeeds();

    write(recording.resolve("deployment.json"), exported(Files.readString(stack.stateFile())));
    try (var files = Files.walk(stack.fakeAwsFolder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var place = stack.fakeAwsFolder().relativize(file).toString();
        write(recording.resolve("world").resolve(place), Files.readString(file));
      }
    }
  }

  /** Without times and without the salt of the secrets, of which there are none. */
  private static String exported(String state) {
    var deployment =
        JsonParser.parseString(state)
            .getAsJsonObject()
            .getAsJsonObject("checkpoint")
            .getAsJsonObject("latest");
    deployment.remove("secrets_providers");
    deployment.getAsJsonObject("manifest").remove("time");
    for (var resource : deployment.getAsJsonArray("resources")) {
      resource.getAsJsonObject().remove("created");
      resource.getAsJsonObject().remove("modified");
    }
    var export = new JsonObject();
    export.addProperty("version", 3);
    export.add("deployment", deployment);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(export);
  }

  /** The folder of this run is FOLDER in what is recorded. */
  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace(folder.toString(), "FOLDER").stripTrailing() + "\n");
  }
}

package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Rules for all workflows. {@code make lint-workflows} checks more, if its tools are installed. */
class WorkflowsTest {
  private static final Pattern USES = Pattern.compile("(?m)^\\s*-?\\s*uses: (?!\\./)(.*)$");
  private static final Pattern PINNED = Pattern.compile("\\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  @Test
  void everyActionIsPinnedByCommitWithAVersionComment() {
    var used =
        Project.files(".github", ".yml").stream()
            .flatMap(file -> USES.matcher(Project.text(file)).results())
            .map(uses -> uses.group(1))
            .toList();

    var loose = used.stream().filter(action -> !PINNED.matcher(action).matches()).toList();

    assertFalse(used.isEmpty());
    assertEquals(List.of(), loose);
  }

  @Test
  void everyJobHasATimeoutAndExplicitPermissions() {
    var jobs = jobs();

    var unlimited =
        jobs.stream()
            .filter(job -> !job.says("timeout-minutes") || !job.says("permissions"))
            .map(Job::name)
            .toList();

    assertFalse(jobs.isEmpty());
    assertEquals(List.of(), unlimited);
    assertTrue(jobs.stream().allMatch(job -> Map.of().equals(job.workflow().get("permissions"))));
  }

  @Test
  void aForkGetsNoCredentials() {
    var reachable =
        jobs().stream()
            .filter(Job::isForPullRequests)
            .filter(job -> job.may("id-token", "write"))
            .toList();

    assertFalse(reachable.isEmpty());
    for (var job : reachable) {
      var condition = String.valueOf(job.content().get("if"));
      assertTrue(condition.contains("head.repo.full_name == github.repository"), job.name());
    }
  }

  @Test
  void theJobThatCommentsRunsNoCodeOfThePullRequest() {
    var commenting = jobs().stream().filter(job -> job.may("pull-requests", "write")).toList();

    assertEquals(List.of("comment"), commenting.stream().map(Job::name).toList());
    var text = commenting.get(0).content().toString();
    assertTrue(text.contains("ref=${{ github.event.pull_request.base.sha }}"), text);
    assertFalse(text.contains("id-token"), text);
  }

  private static List<Job> jobs() {
    var jobs = new ArrayList<Job>();
    for (var file : Project.files(".github/workflows", ".yml")) {
      Map<String, Object> workflow = new Yaml().load(Project.text(file));
      map(workflow.get("jobs")).forEach((name, job) -> jobs.add(new Job(name, workflow, map(job))));
    }
    return jobs;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  private record Job(String name, Map<String, Object> workflow, Map<String, Object> content) {
    boolean says(String key) {
      return content.containsKey(key);
    }

    boolean may(String scope, String access) {
      return access.equals(map(content.get("permissions")).get(scope));
    }

    /** In YAML 1.1 the key "on" is a boolean. */
    boolean isForPullRequests() {
      return map(((Map<?, ?>) workflow).get(true)).containsKey("pull_request");
    }
  }
}

package dev.skerry.local.program;

import com.pulumi.test.Mocks;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Mocks the engine: records each resource and returns computed outputs. */
final class Recorder implements Mocks {
  private final Queue<DeclaredResource> declared = new ConcurrentLinkedQueue<>();
  private final ComputedOutputs computedOutputs;
  private final ProviderFunctions providerFunctions;

  Recorder(Account account) {
    computedOutputs = new ComputedOutputs(account);
    providerFunctions = new ProviderFunctions(account);
  }

  /** Returns the recorded resources. Their order can differ between runs. */
  List<DeclaredResource> declared() {
    return List.copyOf(declared);
  }

  @Override
  public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
    var inputs = new Values(Map.copyOf(args.inputs));
    var outputs = computedOutputs.outputs(args.type, args.name, inputs);
    declared.add(new DeclaredResource(args.type, args.name, inputs, outputs));
    return CompletableFuture.completedFuture(ResourceResult.of(outputs.text("id"), outputs.map()));
  }

  @Override
  public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
    return providerFunctions
        .result(args.token)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> CompletableFuture.failedFuture(unknown(args.token)));
  }

  private IllegalArgumentException unknown(String token) {
    return new IllegalArgumentException(
        ("invoke '%s': is not emulated. Allowed: %s."
                + " Fix: read the value from the stack's config in the program.")
            .formatted(token, String.join(", ", providerFunctions.tokens())));
  }
}

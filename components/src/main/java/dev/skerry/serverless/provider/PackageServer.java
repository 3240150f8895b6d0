package dev.skerry.serverless.provider;

import com.pulumi.provider.internal.Provider;
import com.pulumi.provider.internal.ResourceProviderService;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import pulumirpc.Plugin.PluginInfo;

/** The SDK's server, with the version of this package: the SDK (1.36.1) always answers 1.0.0. */
final class PackageServer extends ResourceProviderService {

  PackageServer(String engineAddress, Provider provider) {
    super(engineAddress, provider);
  }

  @Override
  protected ServerBuilder<?> createServerBuilder() {
    return super.createServerBuilder().intercept(new VersionInterceptor());
  }

  private static final class VersionInterceptor implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      return next.startCall(new VersionedCall<>(call), headers);
    }
  }

  private static final class VersionedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    VersionedCall(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    @SuppressWarnings("unchecked") // A message is replaced by one of the same class.
    public void sendMessage(A message) {
      super.sendMessage(
          message instanceof PluginInfo info
              ? (A) info.toBuilder().setVersion(PackageSchema.version()).build()
              : message);
    }
  }
}

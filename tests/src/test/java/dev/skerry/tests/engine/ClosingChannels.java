package dev.skerry.tests.engine;

import io.grpc.ConnectivityState;
import io.grpc.ForwardingChannelBuilder;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.ManagedChannelProvider;
import io.grpc.ManagedChannelRegistry;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelProvider;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.Set;

/**
 * gRPC channels that close when the engine disconnects. The SDK does not close the channels of a
 * program that runs in the JVM of the Automation API (pulumi 1.36.1), and the engine waits a second
 * for each of them.
 */
final class ClosingChannels extends ManagedChannelProvider {
  private final NettyChannelProvider netty = new NettyChannelProvider();

  private ClosingChannels() {}

  /** Registers these channels for all clients. */
  static void use() {
    ManagedChannelRegistry.getDefaultRegistry().register(new ClosingChannels());
  }

  @Override
  protected boolean isAvailable() {
    return netty.isAvailable();
  }

  @Override
  protected int priority() {
    return netty.priority() + 1;
  }

  @Override
  protected ManagedChannelBuilder<?> builderForAddress(String name, int port) {
    return new Builder(netty.builderForAddress(name, port));
  }

  @Override
  protected ManagedChannelBuilder<?> builderForTarget(String target) {
    return new Builder(netty.builderForTarget(target));
  }

  @Override
  protected Collection<Class<? extends SocketAddress>> getSupportedSocketAddressTypes() {
    return Set.of(); // any type
  }

  private static void closeWhenLeft(ManagedChannel channel, ConnectivityState before) {
    channel.notifyWhenStateChanged(
        before,
        () -> {
          if (before == ConnectivityState.READY) {
            channel.shutdownNow();
          } else {
            closeWhenLeft(channel, channel.getState(false));
          }
        });
  }

  private static final class Builder extends ForwardingChannelBuilder<Builder> {
    private final ManagedChannelBuilder<?> netty;

    Builder(ManagedChannelBuilder<?> netty) {
      this.netty = netty;
    }

    @Override
    protected ManagedChannelBuilder<?> delegate() {
      return netty;
    }

    @Override
    public ManagedChannel build() {
      var channel = netty.build();
      closeWhenLeft(channel, channel.getState(false));
      return channel;
    }
  }
}

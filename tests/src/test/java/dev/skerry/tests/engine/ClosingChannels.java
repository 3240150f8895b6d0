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
 * Channels that are closed when the engine takes leave of them. The SDK closes none of a program
 * that runs in the Automation API's JVM (pulumi 1.36.1), and the engine gives each client of its
 * two servers a second to.
 */
final class ClosingChannels extends ManagedChannelProvider {
  private final NettyChannelProvider netty = new NettyChannelProvider();

  private ClosingChannels() {}

  /** Makes every channel from now on one of these. */
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
    return Set.of(); // any
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

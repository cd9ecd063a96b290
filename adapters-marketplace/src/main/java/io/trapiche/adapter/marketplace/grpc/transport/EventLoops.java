package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of all servers of this process, one for two cores, which accept connections and serve
 * them; calls run elsewhere. gRPC by itself would have another that only accepts. They last as long
 * as the process.
 */
final class EventLoops {

    private static final ThreadFactory DAEMONS = new DefaultThreadFactory("grpc", true);
    private static final boolean NATIVE = Epoll.isAvailable();
    private static final EventLoopGroup LOOPS =
            loops((Runtime.getRuntime().availableProcessors() + 1) / 2);

    private EventLoops() {}

    // gRPC's public API takes these groups; Netty would have them made otherwise from 4.2 on.
    @SuppressWarnings("deprecation")
    private static EventLoopGroup loops(int threads) {
        return NATIVE
                ? new EpollEventLoopGroup(threads, DAEMONS)
                : new NioEventLoopGroup(threads, DAEMONS);
    }

    static NettyServerBuilder serve(NettyServerBuilder builder) {
        Class<? extends ServerChannel> channel =
                NATIVE ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        return builder.channelType(channel).bossEventLoopGroup(LOOPS).workerEventLoopGroup(LOOPS);
    }
}

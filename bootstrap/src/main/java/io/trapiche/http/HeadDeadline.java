package io.trapiche.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Ends a connection whose request head is not whole in time. Reactor Netty limits silence and
 * bodies only: headers that drip would keep a connection for ever.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private static final String NAME = "trapiche.headDeadline";
    private static final byte[] ANSWER =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Duration limit;
    private final BadCalls badCalls;
    private boolean awaiting = true;
    private boolean begun;
    private boolean served;
    private @Nullable Future<?> deadline;

    private HeadDeadline(Duration limit, BadCalls badCalls) {
        this.limit = limit;
        this.badCalls = badCalls;
    }

    /** Stands on both sides of the codec: bytes come before it, whole heads after it. */
    static void addTo(ChannelPipeline pipeline, Duration limit, BadCalls badCalls) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            HeadDeadline bytes = new HeadDeadline(limit, badCalls);
            pipeline.addBefore(NettyPipeline.HttpCodec, NAME, bytes);
            pipeline.addAfter(NettyPipeline.HttpCodec, NAME + ".heads", bytes.heads());
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        start(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (awaiting) {
            begun = true;
            start(context);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void start(ChannelHandlerContext context) {
        if (deadline == null) {
            deadline =
                    context.executor()
                            .schedule(
                                    () -> expired(context),
                                    limit.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** An answer to an earlier request may still be on its way, and another would land within. */
    private void expired(ChannelHandlerContext context) {
        if (begun) {
            badCalls.count(BadCalls.Kind.SLOW_HEAD);
        }
        if (begun && !served) {
            var _ =
                    context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER))
                            .addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = context.close();
        }
    }

    private ChannelInboundHandlerAdapter heads() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    awaiting = false;
                    served = true;
                    stop();
                }
                if (message instanceof LastHttpContent) {
                    awaiting = true;
                    begun = false;
                }
                context.fireChannelRead(message);
            }
        };
    }
}

package io.github.cfdevices.benchmarks.server;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderValues.APPLICATION_JSON;
import static io.netty.handler.codec.http.HttpHeaderValues.KEEP_ALIVE;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Responds to each request of a connection after the latency in its path. */
@SuppressWarnings("FutureReturnValueIgnored") // If a write fails, the connection is already closed.
final class ResponseHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final ScheduledExecutorService timer;

  /**
   * Creates a handler for a connection.
   *
   * @param timer schedules responses; Netty's own event loop rounds a delay up to milliseconds
   */
  ResponseHandler(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    long received = System.nanoTime();
    Responses responses = new Responses(request.uri());
    boolean keepAlive = HttpUtil.isKeepAlive(request);
    byte[] body = responses.body();
    if (responses.latencyMillis() == 0) {
      send(context, body, keepAlive);
    } else {
      long due = received + TimeUnit.MILLISECONDS.toNanos(responses.latencyMillis());
      timer.schedule(
          () -> send(context, body, keepAlive), due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private static void send(ChannelHandlerContext context, byte[] body, boolean keepAlive) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(body));
    response.headers().set(CONTENT_TYPE, APPLICATION_JSON);
    response.headers().setInt(CONTENT_LENGTH, body.length);
    if (keepAlive) {
      response.headers().set(CONNECTION, KEEP_ALIVE);
      context.writeAndFlush(response);
    } else {
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A client process can end without closing its connections properly.
    context.close();
  }
}

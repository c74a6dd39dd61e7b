package io.github.cfdevices;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;

/**
 * OkHttp's own dispatcher, but with threads that do not keep a finished program alive, and without
 * limits: the limiter has set them, with a queue that can be left.
 */
final class DaemonDispatcher implements ThreadFactory {
  private static final long IDLE_SECONDS = 60;

  private DaemonDispatcher() {}

  static Dispatcher create() {
    Dispatcher dispatcher =
        new Dispatcher(
            new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonDispatcher()));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "cfdevices");
    thread.setDaemon(true);
    return thread;
  }
}

package io.github.cfdevices.tests.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Runs {@link TracedGet} in a JVM without a coverage agent and traces it as a debugger does. */
public final class CallTracer {
  /** Fails the trace if the program hangs; nothing waits for it otherwise. */
  private static final int TIMEOUT_MILLIS = 60_000;

  private static final int SYNTHETIC = 0x1000; // As in a class file.

  private static CallTrace warmGet;

  private final VirtualMachine machine;
  private final MethodEntryRequest methodEntries;
  private final CallTrace trace = new CallTrace();
  private CallTrace.Phase phase; // Null during the warm-up calls.
  private boolean done;

  private CallTracer(VirtualMachine machine) {
    this.machine = machine;
    EventRequestManager requests = machine.eventRequestManager();
    ClassPrepareRequest programLoaded = requests.createClassPrepareRequest();
    programLoaded.addClassFilter(TracedGet.class.getName());
    programLoaded.enable();
    // Not enabled before the traced call: a JVM that reports method entries runs no compiled code.
    methodEntries = requests.createMethodEntryRequest();
    methodEntries.addClassFilter("io.github.cfdevices.*");
    methodEntries.addClassExclusionFilter("io.github.cfdevices.tests.*");
    // Each thread waits until its event is handled, so events of several threads arrive in order.
    methodEntries.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
  }

  /** Returns the trace of a warm blocking {@code get} without listeners, recorded once. */
  public static synchronized CallTrace warmGet() throws Exception {
    if (warmGet == null) {
      warmGet = traceProgram();
    }
    return warmGet;
  }

  private static CallTrace traceProgram() throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(candidate -> candidate.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    arguments.get("port").setValue("0");
    arguments.get("timeout").setValue(String.valueOf(TIMEOUT_MILLIS));
    String address = connector.startListening(arguments);
    try {
      return trace(connector, arguments, address);
    } finally {
      connector.stopListening(arguments);
    }
  }

  private static CallTrace trace(
      ListeningConnector connector, Map<String, Connector.Argument> arguments, String address)
      throws IOException, IllegalConnectorArgumentsException, InterruptedException {
    Process program = start(address);
    try {
      return new CallTracer(connector.accept(arguments)).run();
    } catch (IOException | IllegalStateException | VMDisconnectedException e) {
      program.toHandle().destroyForcibly(); // Leaves the output readable.
      String output = new String(program.getInputStream().readAllBytes(), UTF_8);
      throw new IllegalStateException("The traced program failed: " + output, e);
    } finally {
      program.destroyForcibly();
    }
  }

  private static Process start(String address) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address,
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-cp",
            System.getProperty("java.class.path"),
            TracedGet.class.getName())
        .redirectErrorStream(true)
        .start();
  }

  private CallTrace run() throws InterruptedException {
    machine.resume();
    while (!done) {
      EventSet events = machine.eventQueue().remove(TIMEOUT_MILLIS);
      if (events == null) {
        throw new IllegalStateException("No event for " + TIMEOUT_MILLIS + " ms");
      }
      events.forEach(this::handle);
      events.resume();
    }
    return trace;
  }

  private void handle(Event event) {
    if (event instanceof MethodEntryEvent entry) {
      ReferenceType type = entry.method().declaringType();
      // D8 names a synthetic class after any one of the classes that use it.
      if ((type.modifiers() & SYNTHETIC) == 0) {
        trace.add(phase, type.name());
      }
    } else if (event instanceof BreakpointEvent breakpoint) {
      enter(argument(breakpoint));
    } else if (event instanceof ClassPrepareEvent program) {
      BreakpointRequest phases =
          machine
              .eventRequestManager()
              .createBreakpointRequest(
                  program.referenceType().methodsByName("enter").get(0).location());
      phases.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
      phases.enable();
    }
  }

  private void enter(String next) {
    if (next.equals(TracedGet.DONE)) {
      done = true;
    } else {
      phase = CallTrace.Phase.valueOf(next);
      methodEntries.enable();
    }
  }

  private static String argument(BreakpointEvent breakpoint) {
    try {
      return ((StringReference) breakpoint.thread().frame(0).getArgumentValues().get(0)).value();
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException(e); // The thread is suspended at the breakpoint.
    }
  }
}

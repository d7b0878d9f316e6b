package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Notices that the network has gone and come back, and what [WakeWatch] notices.
///
/// It costs nothing as long as requests are answered. From the first that is not, it looks every
/// two seconds at the device's addresses until one is: without any it says `OFFLINE`, and when
/// there is one that was not there before, `ONLINE`, so that nobody waits for the end of a backoff.
/// A server that is down while the network is up is none of its business. Runs on the core's
/// thread.
public final class NetworkWatch implements Surroundings {
    private static final long LOOK_MS = 2_000;

    private final Time time;
    private final WakeWatch wake;
    private final Supplier<Set<String>> addresses;
    private final List<Watching> watching = new ArrayList<>();
    private Set<String> known = Set.of();
    private Cancellable alarm = () -> {};
    private boolean troubled;
    private boolean online = true;

    private record Watching(Consumer<Event> listener, Cancellable wake) {}

    /// Watches the addresses that `addresses` says whenever it is asked.
    public NetworkWatch(Time time, Supplier<Set<String>> addresses) {
        this.time = time;
        this.addresses = addresses;
        wake = new WakeWatch(time);
    }

    /// Addresses of this device by which it may reach others.
    public static Set<String> ofThisDevice() {
        Set<String> found = new LinkedHashSet<>();
        try {
            for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
                if (card.isUp() && !card.isLoopback()) {
                    card.inetAddresses()
                            .filter(address -> !address.isLinkLocalAddress())
                            .map(InetAddress::getHostAddress)
                            .forEach(found::add);
                }
            }
        } catch (SocketException unknown) {
            // Then trying is the only way to find out.
            found.add("unknown");
        }
        return found;
    }

    /// The same transport, whose failures and answers are noticed.
    public Transport over(Transport transport) {
        return (request, receiver) -> transport.send(request, new Noticing(receiver));
    }

    @Override
    public boolean online() {
        return online;
    }

    @Override
    public boolean shown() {
        return true;
    }

    @Override
    public Cancellable watch(Consumer<Event> listener) {
        Watching own = new Watching(listener, wake.watch(listener));
        watching.add(own);
        return () -> {
            watching.remove(own);
            own.wake().cancel();
        };
    }

    private void answered() {
        if (!troubled) {
            return;
        }
        troubled = false;
        alarm.cancel();
        if (!online) {
            online = true;
            tell(Event.ONLINE);
        }
    }

    private void failed() {
        if (!troubled) {
            troubled = true;
            known = Set.copyOf(addresses.get());
            lookLater();
            offlineIfNone();
        }
    }

    private void offlineIfNone() {
        if (known.isEmpty() && online) {
            online = false;
            tell(Event.OFFLINE);
        }
    }

    private void lookLater() {
        alarm.cancel();
        alarm = time.after(LOOK_MS, this::look);
    }

    private void look() {
        if (watching.isEmpty()) {
            // Whoever watches next hears of the next failure.
            troubled = false;
            return;
        }
        lookLater();
        Set<String> now = Set.copyOf(addresses.get());
        boolean more = !known.containsAll(now);
        known = now;
        if (more) {
            online = true;
            tell(Event.ONLINE);
        } else {
            offlineIfNone();
        }
    }

    private void tell(Event event) {
        for (Watching one : List.copyOf(watching)) {
            one.listener().accept(event);
        }
    }

    private final class Noticing implements Transport.Receiver {
        private final Transport.Receiver receiver;

        Noticing(Transport.Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void head(Transport.Head head) {
            answered();
            receiver.head(head);
        }

        @Override
        public void text(String part) {
            receiver.text(part);
        }

        @Override
        public void end() {
            receiver.end();
        }

        @Override
        public void failed(Transport.TransportException failure) {
            NetworkWatch.this.failed();
            receiver.failed(failure);
        }
    }
}

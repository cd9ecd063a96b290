package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.PlacingCrowd;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The disk under the data folder really gets full, and has room again. Needs the right to mount a
 * tmpfs: root, on Linux.
 */
public final class FullDisk {

    private static final Duration PROMISED_END = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WHILE_FULL = Duration.ofSeconds(15);
    private static final int MEGABYTE = 1 << 20;

    private final PrintStream out;
    private final RoundFolder folder;
    private final Set<String> accepted = new HashSet<>();
    private boolean sound = true;

    private FullDisk(PrintStream out, RoundFolder folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Gives whether all was as promised. */
    public static boolean play(int megabytes, PrintStream out) throws Exception {
        FullDisk disk = new FullDisk(out, RoundFolder.make(0));
        Files.createDirectories(disk.folder.data());
        mount(disk.folder.data(), megabytes);
        try {
            disk.play();
        } finally {
            run("umount", "-l", disk.folder.data().toString());
        }
        if (disk.sound) {
            disk.folder.remove();
        } else {
            out.println("logs: " + disk.folder.logs());
        }
        return disk.sound;
    }

    private static void mount(Path folder, int megabytes) throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                != 0) {
            throw new IllegalStateException(
                    "no tmpfs can be mounted here (needed: root, on Linux)");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void play() throws Exception {
        Path data = folder.data().resolve("service");
        try (ServiceProcess service =
                new ServiceProcess(data, folder.logs(), List.of("--sandbox-port=0"))) {
            service.start();
            filled(service, "first");
            expect("the service says that the disk is full", service.log().contains("nearly full"));
            if (service.isAlive()) {
                free();
                long began = System.nanoTime();
                boolean back = Waiting.await(service::isReady, PATIENCE);
                expect("ready %.1f s after there is room".formatted(since(began)), back);
                filled(service, "second");
                Duration took = service.terminate(PATIENCE);
                expect(
                        "ended %.1f s after it was asked to".formatted(took.toMillis() / 1000.0),
                        took.compareTo(PROMISED_END) <= 0);
            } else {
                expect("it ended with a sentence", service.log().contains("The service ends."));
            }
            free();
            service.start();
            expect("%d orders accepted, none lost".formatted(accepted.size()), hasAll(service));
        }
    }

    /** Orders come while the last byte is taken, and for a while after. */
    private void filled(ServiceProcess service, String when) throws Exception {
        try (PlacingCrowd crowd =
                new PlacingCrowd(service.grpcPort(), LocalCredentials.FEIRA_TOKEN, when)) {
            Waiting.pause(Duration.ofSeconds(2));
            fill();
            long full = System.nanoTime();
            while (service.isAlive() && since(full) < WHILE_FULL.toSeconds()) {
                fill();
                Waiting.pause(Duration.ofMillis(200));
            }
            accepted.addAll(crowd.accepted());
        }
        out.printf(
                "%s time full: the service %s%n",
                when, service.isAlive() ? "runs" : "ended by itself");
    }

    private void fill() throws IOException {
        byte[] block = new byte[MEGABYTE / 64];
        try (OutputStream file =
                Files.newOutputStream(
                        filler(),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND)) {
            while (Files.getFileStore(folder.data()).getUsableSpace() > 0) {
                file.write(block);
            }
        } catch (IOException full) {
            out.flush();
        }
    }

    private Path filler() {
        return folder.data().resolve("filler");
    }

    private void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private boolean hasAll(ServiceProcess service) {
        try (MarketplaceClient feira =
                new MarketplaceClient(service.grpcPort(), LocalCredentials.FEIRA_TOKEN)) {
            for (String name : accepted) {
                var _ =
                        feira.orders(PATIENCE)
                                .getOrder(GetOrderRequest.newBuilder().setName(name).build());
            }
            return true;
        } catch (io.grpc.StatusRuntimeException missing) {
            out.println(missing.getStatus());
            return false;
        }
    }

    private void expect(String what, boolean holds) {
        out.println((holds ? "ok: " : "NOT: ") + what);
        sound &= holds;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

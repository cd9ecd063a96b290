package io.trapiche.endtoend;

import io.trapiche.guide.Guide;
import io.trapiche.guide.GuideShell;
import io.trapiche.guide.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands of documents, which speak of local mode's ports, at those of a service. */
final class DocumentedCommands implements AutoCloseable {

    private static final Path TOP = Path.of("..");

    private final ServiceProcess service;
    private final GuideShell shell;

    DocumentedCommands(ServiceProcess service, Path folder) throws IOException {
        this.service = service;
        Path tools = new Tools(folder).folder();
        shell = new GuideShell(folder, Map.of("PATH", tools + ":" + System.getenv("PATH")));
    }

    static Guide document(String name) throws IOException {
        return new Guide(TOP.resolve(name));
    }

    /** Gives what all of them say. */
    String run(List<Guide.Block> blocks) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Guide.Block block : blocks) {
            said.append(run(block.commands()));
        }
        return said.toString();
    }

    String run(String commands) throws IOException {
        return shell.run(
                commands.replace("127.0.0.1:8080", "127.0.0.1:" + service.httpPort)
                        .replace("127.0.0.1:9090", "127.0.0.1:" + service.grpcPort)
                        .replace("127.0.0.1:9092", service.bootstrapServers())
                        .replace("http://127.0.0.1:8090", service.sandboxUrl())
                        .replace("-p 15432", "-p " + service.postgresPort()));
    }

    @Override
    public void close() throws IOException {
        shell.close();
    }
}

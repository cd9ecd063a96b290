package io.trapiche.adapter.console.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operators' page. It holds no data: its script asks the API with the operator's token. */
@RestController
public final class PageController {

    private static final List<String> FILES =
            List.of(
                    "api.js",
                    "attention.js",
                    "console.css",
                    "console.js",
                    "content.js",
                    "corrections.js",
                    "counts.js",
                    "elements.js",
                    "icon.svg",
                    "intervention.js",
                    "loading.js",
                    "order.js",
                    "orders.js",
                    "problem.js",
                    "session.js",
                    "view.js",
                    "workspace.js");

    private final PageFile page = PageFile.read("index.html");
    private final Map<String, PageFile> files = files();

    private static Map<String, PageFile> files() {
        Map<String, PageFile> files = new HashMap<>();
        FILES.forEach(name -> files.put(name, PageFile.read(name)));
        files.put(MinorUnits.MODULE, MinorUnits.module());
        return Map.copyOf(files);
    }

    @GetMapping("/")
    public ResponseEntity<byte[]> page() {
        return page.answer();
    }

    @GetMapping("/console/{file}")
    public ResponseEntity<byte[]> file(@PathVariable("file") String name) {
        PageFile file = files.get(name);
        return file == null ? ResponseEntity.notFound().build() : file.answer();
    }
}

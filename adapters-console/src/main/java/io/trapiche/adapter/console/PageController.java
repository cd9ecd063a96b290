package io.trapiche.adapter.console;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' page. It holds no data: its script asks the API with the operator's token. */
@RestController
final class PageController {

    private final PageFile page = PageFile.read("index.html", "text/html;charset=UTF-8");
    private final PageFile script = PageFile.read("console.js", "text/javascript;charset=UTF-8");
    private final PageFile style = PageFile.read("console.css", "text/css;charset=UTF-8");
    private final PageFile icon = PageFile.read("icon.svg", "image/svg+xml");

    @GetMapping("/")
    ResponseEntity<byte[]> page() {
        return page.answer();
    }

    @GetMapping("/console/console.js")
    ResponseEntity<byte[]> script() {
        return script.answer();
    }

    @GetMapping("/console/console.css")
    ResponseEntity<byte[]> style() {
        return style.answer();
    }

    @GetMapping("/console/icon.svg")
    ResponseEntity<byte[]> icon() {
        return icon.answer();
    }
}

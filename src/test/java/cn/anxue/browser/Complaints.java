package cn.anxue.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of while pages are open, and what it fetches. */
final class Complaints {
    private final List<String> said = new ArrayList<>();
    private final List<Request> fetched = new ArrayList<>();

    void listen(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> said.add("script: " + error));
        page.onRequestFailed(request -> {
            // A page left or a search typed on: the browser gave it up by itself.
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                said.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(this::see);
        page.onRequestFinished(fetched::add);
    }

    List<String> list() {
        return List.copyOf(said);
    }

    void forgive() {
        said.clear();
    }

    void forget() {
        fetched.clear();
    }

    Weight weight() {
        long bytes = fetched.stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
        return new Weight(
                fetched.size(),
                bytes,
                fetched.stream()
                        .map(request -> request.url() + " " + request.sizes().responseBodySize)
                        .toList());
    }

    private void hear(ConsoleMessage message) {
        // Answers of 400 and more are judged by what was asked for; a refused form is no fault of the page.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            said.add("console: " + message.text());
        }
    }

    private void see(Response response) {
        String host = URI.create(response.url().split("[?#]", 2)[0]).getHost();
        if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) {
            said.add("elsewhere: " + response.url());
        }
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            said.add(response.status() + ": " + response.url());
        }
    }
}

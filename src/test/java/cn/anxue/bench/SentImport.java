package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook on its way through the API: sent, checked, written. */
record SentImport(URI imports, String id) {
    private static final long POLL_NANOS = 200_000_000L;
    private static final int FLUSH_ROWS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static SentImport of(URI imports, String kind, Path file) throws Exception {
        JsonNode sent = answer(request(imports + "?kind=" + kind)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        return new SentImport(imports, sent.path("id").asText());
    }

    static Path workbook(String name, List<String> head, int rows, IntFunction<List<String>> row) throws IOException {
        Path file = Path.of("target", "bench", name + ".xlsx");
        Files.createDirectories(file.getParent());
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "Anxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            write(sheet, 0, head);
            for (int i = 0; i < rows; i++) {
                write(sheet, i + 1, row.apply(i));
                if (i % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    JsonNode checked() throws Exception {
        return worked("check", "");
    }

    JsonNode written() throws Exception {
        JsonNode done = worked("run", "{\"goodRowsOnly\": true}");
        assertEquals("DONE", done.path("state").asText(), done.toString());
        return done;
    }

    private JsonNode worked(String act, String body) throws Exception {
        answer(request(imports + "/" + id + "/" + act)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        while (true) {
            JsonNode run = answer(request(imports + "/" + id).GET());
            if (!List.of("CHECKING", "RUNNING").contains(run.path("state").asText())) {
                return run;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private static JsonNode answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Bearer " + Tokens.of("officer.test"));
    }
}

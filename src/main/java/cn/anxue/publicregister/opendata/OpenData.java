package cn.anxue.publicregister.opendata;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the day's edition of each data set and hands out editions and changes. */
@ApplicationScoped
public class OpenData {
    private final DataRows rows;
    private final Editions editions;
    private final ObjectMapper json;
    private final Today today;

    OpenData(DataRows rows, Editions editions, ObjectMapper json, Today today) {
        this.rows = rows;
        this.editions = editions;
        this.json = json;
        this.today = today;
    }

    /** A file with what it is of. */
    public record Content(Edition edition, byte[] bytes) {}

    @Scheduled(cron = "0 10 1 * * ?", timeZone = "Asia/Shanghai", identity = "open-data")
    @Transactional
    void make() {
        Arrays.stream(DataSet.values()).forEach(this::today);
    }

    /** Today's editions. */
    @Transactional
    public List<Edition> editions() {
        return Arrays.stream(DataSet.values()).map(this::today).toList();
    }

    /** The latest of a data set, latest first. */
    @Transactional
    public List<Edition> editions(DataSet dataset, int limit) {
        today(dataset);
        return editions.latest(dataset, limit);
    }

    /**
     * @param day today if absent
     * @throws ProblemException {@code NOT_FOUND} for a day without an edition
     */
    @Transactional
    public Content content(DataSet dataset, @Nullable LocalDate day, boolean csv) {
        Edition edition = day == null
                ? today(dataset)
                : editions.on(dataset, day).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return new Content(edition, editions.content(edition, csv));
    }

    /** Changes after one, oldest first. */
    @Transactional
    public List<Change> changes(DataSet dataset, long after, int limit) {
        today(dataset);
        return editions.changes(dataset, after, limit);
    }

    private Edition today(DataSet dataset) {
        LocalDate day = today.date();
        return editions.on(dataset, day).orElseGet(() -> make(dataset, day));
    }

    private Edition make(DataSet dataset, LocalDate day) {
        editions.lock();
        if (editions.on(dataset, day).isEmpty()) {
            List<List<String>> before = before(dataset);
            List<List<String>> now = rows.of(dataset);
            List<List<String>> table = new ArrayList<>(List.of(dataset.head()));
            table.addAll(now);
            editions.insert(dataset, day, now.size(), Csv.write(table), json(dataset, now));
            editions.insertChanges(dataset, day, Changes.between(before, now));
        }
        return editions.on(dataset, day).orElseThrow();
    }

    private byte[] json(DataSet dataset, List<List<String>> found) {
        List<Map<String, String>> items = found.stream()
                .map(row -> {
                    Map<String, String> item = new LinkedHashMap<>();
                    for (int column = 0; column < row.size(); column++) {
                        item.put(dataset.head().get(column), row.get(column));
                    }
                    return item;
                })
                .toList();
        try {
            return json.writeValueAsBytes(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the latest edition, by the columns of today. */
    private List<List<String>> before(DataSet dataset) {
        List<Edition> latest = editions.latest(dataset, 1);
        if (latest.isEmpty()) {
            return List.of();
        }
        try {
            List<Map<String, String>> items =
                    json.readValue(editions.content(latest.get(0), false), new TypeReference<>() {});
            return items.stream()
                    .map(item -> dataset.head().stream()
                            .map(column -> item.getOrDefault(column, ""))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

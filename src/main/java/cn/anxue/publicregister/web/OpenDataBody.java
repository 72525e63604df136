package cn.anxue.publicregister.web;

import cn.anxue.publicregister.opendata.Change;
import cn.anxue.publicregister.opendata.DataSet;
import cn.anxue.publicregister.opendata.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open data over HTTP. */
final class OpenDataBody {
    static final String PATH = "/api/v1/public/open-data/";

    private OpenDataBody() {}

    /** A file, with what proves it. */
    @Schema(name = "OpenDataFile")
    public record FileBody(String url, long bytes, String sha256) {}

    /** A column and what it means. */
    @Schema(name = "OpenDataColumn")
    public record ColumnBody(String name, String zh, String en) {}

    /** One day's edition of a data set. */
    @Schema(name = "OpenDataEdition")
    public record EditionBody(
            String dataset,
            String zh,
            String en,
            LocalDate day,
            int rows,
            FileBody csv,
            FileBody json,
            Instant madeAt,
            String changes,
            List<ColumnBody> dictionary) {
        static EditionBody of(Edition edition) {
            DataSet dataset = edition.dataset();
            String folder = PATH + dataset.word() + "/";
            return new EditionBody(
                    dataset.word(),
                    dataset.called().zh(),
                    dataset.called().en(),
                    edition.day(),
                    edition.rows(),
                    new FileBody(folder + edition.day() + ".csv", edition.csvBytes(), edition.csvSha256()),
                    new FileBody(folder + edition.day() + ".json", edition.jsonBytes(), edition.jsonSha256()),
                    edition.madeAt(),
                    folder + "changes",
                    dataset.columns().stream()
                            .map(column -> new ColumnBody(
                                    column.name(),
                                    column.means().zh(),
                                    column.means().en()))
                            .toList());
        }
    }

    /** A row that changed. */
    @Schema(name = "OpenDataChange")
    public record ChangeBody(LocalDate day, String key, Change.Kind change, Map<String, String> row) {
        static ChangeBody of(DataSet dataset, Change change) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> head = dataset.head();
            for (int column = 0; column < Math.min(head.size(), change.row().size()); column++) {
                row.put(head.get(column), change.row().get(column));
            }
            return new ChangeBody(change.day(), change.key(), change.kind(), row);
        }
    }
}

package cn.anxue.region;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings the shipped places, offices and rules into the database at start, once for each content of the files. */
@ApplicationScoped
class RegionLoader {
    /** Others that load data at start stand on places, so they come later. */
    static final int PRIORITY = 100;

    private static final Logger LOG = Logger.getLogger(RegionLoader.class);
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('anxue region files'))";

    private final RegionDatabase database;
    private final Regions regions;

    RegionLoader(RegionDatabase database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    void onStart(@Observes @Priority(PRIORITY) StartupEvent event) {
        loadWhereNew(List.of(
                ShippedFile.open("regions.csv"), ShippedFile.open("authorities.csv"), ShippedFile.open("rules.json")));
    }

    /** Loads what is not yet loaded with this very content, all or none, and by one node alone. */
    boolean loadWhereNew(List<ShippedFile> files) {
        if (missing(files).isEmpty()) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            database.query(LOCK, row -> "");
            missing(files).forEach(this::load);
        });
        regions.reload();
        return true;
    }

    private List<ShippedFile> missing(List<ShippedFile> files) {
        Map<String, String> loaded = database
                .query("select file, digest from region_source", row -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (a, b) -> b));
        return files.stream()
                .filter(file -> !file.digest().equals(loaded.get(file.name())))
                .toList();
    }

    void load(ShippedFile file) {
        int rows = switch (file.name()) {
            case "regions.csv" -> loadRegions(file);
            case "authorities.csv" -> loadAuthorities(file);
            case "rules.json" -> database.update(RegionLoaderSql.RULES, file.text());
            default -> throw new IllegalArgumentException(file.name());
        };
        database.update(RegionLoaderSql.SOURCE, file.name(), file.digest());
        LOG.infof("Loaded %s: %d rows", file.name(), rows);
    }

    private int loadRegions(ShippedFile file) {
        String revision = file.heading("revision");
        List<String[]> lines = file.lines();
        database.update(RegionLoaderSql.FORMER_NAMES, revision, column(lines, 0), column(lines, 1));
        int rows = database.update(
                RegionLoaderSql.REGIONS,
                revision,
                file.heading("source"),
                revision,
                column(lines, 0),
                column(lines, 1),
                column(lines, 2),
                column(lines, 3));
        database.update(RegionLoaderSql.CEASED, revision, revision);
        database.update("delete from region_within");
        database.update(RegionLoaderSql.WITHIN);
        return rows;
    }

    private int loadAuthorities(ShippedFile file) {
        regions.reload();
        List<String[]> lines = file.lines();
        Function<String[], List<Region>> place = line -> regions.path(line[0]);
        return database.update(
                RegionLoaderSql.AUTHORITIES,
                each(lines, line -> AuthorityId.next().toString()),
                column(lines, 0),
                column(lines, 1),
                each(
                        lines,
                        line -> orElse(line[2], RegionNames.office(place.apply(line), Department.valueOf(line[1])))),
                each(
                        lines,
                        line -> orElse(
                                line[3], RegionNames.documentPrefix(place.apply(line), Department.valueOf(line[1])))),
                each(lines, line -> String.valueOf(line[2].isEmpty() || line[3].isEmpty())));
    }

    private static String[] column(List<String[]> lines, int index) {
        return each(lines, line -> line[index]);
    }

    private static String[] each(List<String[]> lines, Function<String[], String> cell) {
        return lines.stream().map(cell).toArray(String[]::new);
    }

    private static String orElse(String stated, String generated) {
        return stated.isEmpty() ? generated : stated;
    }
}

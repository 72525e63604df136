package cn.anxue.region;

import cn.anxue.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of places. Every check of scope asks it, so it answers from memory. */
@ApplicationScoped
public class Regions {
    private record Snapshot(String digest, RegionTree tree) {}

    private final RegionDatabase database;
    private volatile @Nullable Snapshot snapshot;

    Regions(RegionDatabase database) {
        this.database = database;
    }

    public Optional<Region> find(String code) {
        return tree().find(code);
    }

    /** @throws ProblemException {@code REGION_UNKNOWN} */
    public Region get(String code) {
        return get(code, "");
    }

    /** @param pointer the field the code stood in */
    public Region get(String code, String pointer) {
        return find(code)
                .orElseThrow(() -> new ProblemException(RegionProblem.REGION_UNKNOWN, pointer, Map.of("code", code)));
    }

    /** Whether a place is another or lies in it; false where either is unknown. */
    public boolean within(String code, String ancestor) {
        return tree().path(code).stream().anyMatch(region -> region.code().equals(ancestor));
    }

    /** The place itself and all above it, nearest first and the nation last; empty where the code is unknown. */
    public List<String> ancestors(String code) {
        return tree().path(code).stream().map(Region::code).toList();
    }

    /** The places right below one, by code, with those that no longer exist. */
    public List<Region> children(String code) {
        return tree().children(code);
    }

    /** The name as on an envelope, 河北省承德市双桥区. */
    public String fullName(String code) {
        return RegionNames.full(tree().path(code));
    }

    /** The place itself and all above it, nearest first; empty where the code is unknown. */
    List<Region> path(String code) {
        return tree().path(code);
    }

    /** Takes up what another node may have loaded. */
    @Scheduled(every = "60s", delayed = "60s")
    void reloadWhereChanged() {
        Snapshot current = snapshot;
        if (current != null && !current.digest.equals(loadedDigest())) {
            reload();
        }
    }

    void reload() {
        String digest = loadedDigest();
        snapshot = new Snapshot(
                digest, new RegionTree(database.query("select * from region order by code", Regions::read)));
    }

    private RegionTree tree() {
        if (snapshot == null) {
            reload();
        }
        Snapshot loaded = snapshot;
        if (loaded == null) {
            throw new IllegalStateException("regions are not loaded");
        }
        return loaded.tree;
    }

    private String loadedDigest() {
        return database
                .query("select digest from region_source where file = 'regions.csv'", row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse("");
    }

    private static Region read(ResultSet row) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("name"),
                RegionKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("source"),
                row.getString("revision"));
    }
}

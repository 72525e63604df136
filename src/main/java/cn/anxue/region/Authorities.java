package cn.anxue.region;

import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offices that govern, by place and department. */
@ApplicationScoped
public class Authorities {
    private final RegionDatabase database;
    private final Regions regions;

    Authorities(RegionDatabase database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    /**
     * The office in charge of a place: the nearest at or above it; where none is recorded so far, the place's own is.
     *
     * @throws ProblemException {@code REGION_UNKNOWN}
     */
    @Transactional
    public Authority of(String regionCode, Department department) {
        regions.get(regionCode);
        return find(regionCode, department).orElseGet(() -> ensure(regionCode, department));
    }

    /** The nearest office at or above a place, as far as recorded. */
    public Optional<Authority> find(String regionCode, Department department) {
        return database.query("""
                        select a.* from region_within w join region_authority a on a.region_code = w.ancestor_code
                        where w.region_code = ? and a.department = ? order by w.distance limit 1""", Authorities::read, regionCode, department.name()).stream()
                .findFirst();
    }

    /** @throws ProblemException {@code AUTHORITY_UNKNOWN} */
    public Authority get(AuthorityId id) {
        return getAll(List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegionProblem.AUTHORITY_UNKNOWN, Map.of("id", id)));
    }

    /** Those of the ids that are known, in one question. */
    public Map<AuthorityId, Authority> getAll(Collection<AuthorityId> ids) {
        String[] values = ids.stream().map(AuthorityId::toString).toArray(String[]::new);
        return database
                .query("select * from region_authority where id = any(?::uuid[])", Authorities::read, (Object) values)
                .stream()
                .collect(Collectors.toMap(Authority::id, Function.identity()));
    }

    /** A place's own office, recorded now under the name it commonly has if it was not before. */
    @Transactional
    public Authority ensure(String regionCode, Department department) {
        Region place = regions.get(regionCode);
        String parent = place.parentCode();
        if (place.isGroup() && parent != null) {
            return ensure(parent, department);
        }
        List<Region> path = regions.path(regionCode);
        database.update(
                """
                insert into region_authority (id, name, department, region_code, document_prefix, generated)
                values (?, ?, ?, ?, ?, true) on conflict (region_code, department) do nothing""",
                AuthorityId.next().value(),
                RegionNames.office(path, department),
                department.name(),
                regionCode,
                RegionNames.documentPrefix(path, department));
        return find(regionCode, department).orElseThrow();
    }

    /** A place's own offices, as far as recorded. */
    public List<Authority> at(String regionCode) {
        return database.query(
                "select * from region_authority where region_code = ? order by department",
                Authorities::read,
                regionCode);
    }

    /** Whether it was of that version; if not, nothing is changed. Who may is asked by the room that lets people enter it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean reach(AuthorityId id, long version, AuthorityContact contact) {
        return database.update("""
                        update region_authority set phone = ?, opening_hours = ?, address = ?, version = version + 1
                        where id = ? and version = ?""", contact.phone(), contact.openingHours(), contact.address(), id.value(), version)
                == 1;
    }

    private static Authority read(ResultSet row) throws SQLException {
        return new Authority(
                new AuthorityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Department.valueOf(row.getString("department")),
                row.getString("region_code"),
                row.getString("document_prefix"),
                new AuthorityContact(row.getString("phone"), row.getString("opening_hours"), row.getString("address")),
                row.getBoolean("generated"),
                row.getLong("version"));
    }
}

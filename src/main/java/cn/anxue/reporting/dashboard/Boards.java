package cn.anxue.reporting.dashboard;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import cn.anxue.reporting.ReportScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Computes the board of a place: one question for each table, whatever the number of institutions. */
@ApplicationScoped
@Transactional
public class Boards {
    /** The place directly below that an institution lies in, or the place itself. */
    private static final String PLACES = """
            select i.id, coalesce((
                    select c.code from region_within w join region c on c.code = w.ancestor_code
                    where w.region_code = i.region_code and c.parent_code = ?), ?) as place
            from institution i join region_within mine on mine.region_code = i.region_code and mine.ancestor_code = ?
            where i.state not in ('CLOSED', 'REVOKED')
            """;

    private static final String REQUIRED = """
            select institution_id, coalesce(required_minor, 0) as minor from deposit_standing where institution_id = any(?)
            """;

    private final ReportScope scope;
    private final Regions regions;
    private final Sql sql;
    private final BookSums books;
    private final OpenWork work;

    Boards(ReportScope scope, Regions regions, Sql sql, BookSums books, OpenWork work) {
        this.scope = scope;
        this.regions = regions;
        this.sql = sql;
        this.books = books;
        this.work = work;
    }

    /** @throws ProblemException {@code REGION_UNKNOWN}, or {@code NOT_FOUND} outside the caller's scope */
    public Board of(Caller caller, String regionCode) {
        Region region = scope.require(caller, regionCode);
        Map<InstitutionId, String> places = places(regionCode);
        Map<InstitutionId, Long> required = required(places);
        Map<InstitutionId, Money> deposits = books.deposits(places.keySet());
        Map<InstitutionId, County.Fees> fees = books.fees(places.keySet());
        Map<InstitutionId, County.Work> open = work.of(places.keySet());
        Map<String, County> counties = new LinkedHashMap<>();
        counties.put(regionCode, County.none(regionCode, region.name(), true));
        regions.children(regionCode)
                .forEach(child -> counties.put(child.code(), County.none(child.code(), child.name(), false)));
        places.forEach((id, place) -> counties.computeIfPresent(
                place,
                (code, sum) -> sum.plus(new County(
                        code,
                        sum.name(),
                        sum.owned(),
                        1,
                        new County.Deposits(
                                Money.ofFen(required.getOrDefault(id, 0L)), deposits.getOrDefault(id, Money.ofFen(0))),
                        Objects.requireNonNull(fees.getOrDefault(id, BookSums.NONE)),
                        Objects.requireNonNull(open.getOrDefault(id, County.NO_WORK))))));
        return board(region, List.copyOf(counties.values()));
    }

    private Board board(Region region, List<County> counties) {
        County all = counties.stream().reduce(County.none(region.code(), region.name(), true), County::plus);
        List<County> shown = counties.stream()
                .filter(county -> !county.owned() || county.institutions() > 0 || counties.size() == 1)
                .toList();
        return new Board(region.code(), region.name(), scope.today(), all, shown);
    }

    private Map<InstitutionId, String> places(String regionCode) {
        Map<InstitutionId, String> places = new HashMap<>();
        sql.list(
                        PLACES,
                        select -> {
                            select.setString(1, regionCode);
                            select.setString(2, regionCode);
                            select.setString(3, regionCode);
                        },
                        row -> Map.entry(new InstitutionId(row.getObject("id", UUID.class)), row.getString("place")))
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    private Map<InstitutionId, Long> required(Map<InstitutionId, String> places) {
        Map<InstitutionId, Long> required = new HashMap<>();
        sql.list(
                        REQUIRED,
                        select -> Columns.of(select, places.keySet()).uuid(InstitutionId::value),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)), row.getLong("minor")))
                .forEach(one -> required.put(one.getKey(), one.getValue()));
        return required;
    }
}

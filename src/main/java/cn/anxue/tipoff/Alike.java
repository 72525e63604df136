package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds tip-offs that tell what another tells. */
@ApplicationScoped
class Alike {
    private static final String NEAR = """
            select id, code, state, received_on, group_id, text_ciphertext from tipoff
            where id <> ? and received_on between ? and ?
                and case when ?::uuid is null then institution_id is null and about = ? else institution_id = ? end
                and (?::text is null or kind = ?)
            order by id desc limit 200
            """;

    private final Sql sql;
    private final Seals seals;

    Alike(Sql sql, Seals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /** What is compared: those of these days on the same institution, or of the same description where it is unknown. */
    record Near(
            TipOffId self,
            @Nullable InstitutionId institution,
            @Nullable String about,
            @Nullable TipOffKind kind,
            LocalDate from,
            LocalDate to) {}

    /** One that may tell the same. */
    record Like(TipOffId id, String code, TipOffState state, LocalDate receivedOn, UUID group, int percent) {}

    /** The group a new one belongs to, if there is one already. */
    Optional<UUID> group(Near near, @Nullable String text, int percent) {
        return of(near, text, percent).stream().findFirst().map(Like::group);
    }

    /** The most alike first. */
    List<Like> of(Near near, @Nullable String text, int percent) {
        return sql
                .list(
                        NEAR,
                        select -> {
                            UUID institution = near.institution() == null
                                    ? null
                                    : near.institution().value();
                            String kind =
                                    near.kind() == null ? null : near.kind().name();
                            select.setObject(1, near.self().value());
                            select.setObject(2, near.from());
                            select.setObject(3, near.to());
                            select.setObject(4, institution);
                            select.setString(5, near.about());
                            select.setObject(6, institution);
                            select.setString(7, kind);
                            select.setString(8, kind);
                        },
                        row -> read(row, text))
                .stream()
                .filter(like -> like.percent() >= percent)
                .sorted(Comparator.comparing(Like::percent).reversed())
                .toList();
    }

    private Like read(ResultSet row, @Nullable String text) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Like(
                new TipOffId(id),
                row.getString("code"),
                TipOffState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("group_id", UUID.class),
                Likeness.percent(text, seals.text(row.getBytes("text_ciphertext"), id)));
    }
}

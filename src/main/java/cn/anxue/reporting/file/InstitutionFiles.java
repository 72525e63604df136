package cn.anxue.reporting.file;

import cn.anxue.audit.AuditEvent;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositInquiry;
import cn.anxue.deposit.DepositStanding;
import cn.anxue.enforcement.Standing;
import cn.anxue.enforcement.Standings;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.BarView;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the file of an institution together. */
@ApplicationScoped
public class InstitutionFiles {
    private static final int SHOWN_MAX = 20;
    private static final int TRAIL_MAX = 50;

    private final InstitutionRegister register;
    private final Parts parts;
    private final Regions regions;
    private final Sql sql;

    InstitutionFiles(InstitutionRegister register, Parts parts, Regions regions, Sql sql) {
        this.register = register;
        this.parts = parts;
        this.regions = regions;
        this.sql = sql;
    }

    /** What other rooms say of it. */
    @ApplicationScoped
    static class Parts {
        private final Bars bars;
        private final Standings standings;
        private final DepositInquiry deposits;
        private final FeeReader fees;
        private final AuditReader audit;

        Parts(Bars bars, Standings standings, DepositInquiry deposits, FeeReader fees, AuditReader audit) {
            this.bars = bars;
            this.standings = standings;
            this.deposits = deposits;
            this.fees = fees;
            this.audit = audit;
        }

        List<BarView> bars(InstitutionId id) {
            return bars.standing(id);
        }

        DepositStanding deposit(Caller caller, InstitutionId id) {
            return deposits.get(caller, id);
        }

        FeeBalances fees(InstitutionId id) {
            return fees.of(id);
        }

        Standing standing(InstitutionId id) {
            return standings.of(List.of(id)).getOrDefault(id, Standing.NORMAL);
        }

        /** For those who may read the trail elsewhere too. */
        List<AuditEvent> trail(Caller caller, InstitutionId id) {
            if (!caller.has(Role.OFFICER) && !caller.has(Role.AUDITOR)) {
                return List.of();
            }
            return audit.read(caller, new AuditQuery("institution", id.value(), null, TRAIL_MAX)).stream()
                    .limit(TRAIL_MAX)
                    .toList();
        }
    }

    /** @throws cn.anxue.problem.ProblemException {@code NOT_FOUND}, also where it is out of the caller's sight */
    @Transactional
    public InstitutionFile of(Caller caller, InstitutionId id) {
        InstitutionView institution = register.get(caller, id);
        return new InstitutionFile(
                institution,
                regions.fullName(institution.regionCode()),
                register.formerNames(id),
                parts.bars(id),
                parts.standing(id),
                parts.deposit(caller, id),
                parts.fees(id),
                sections(caller, id),
                parts.trail(caller, id));
    }

    private List<FileSection> sections(Caller caller, InstitutionId id) {
        boolean itself = caller.scope() instanceof Scope.Institution;
        boolean office = Stream.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR).anyMatch(caller::has);
        return SectionQuery.ALL.stream()
                .filter(section -> !itself || !section.forTheOffice())
                .map(section -> new FileSection(
                        section.id(),
                        section.title(),
                        entries(section, id).stream()
                                .map(entry -> office ? entry : entry.forOthers())
                                .toList()))
                .toList();
    }

    private List<FileEntry> entries(SectionQuery section, InstitutionId id) {
        return sql.list(
                section.sql(),
                select -> {
                    select.setObject(1, id.value());
                    select.setInt(2, SHOWN_MAX);
                },
                InstitutionFiles::entry);
    }

    private static FileEntry entry(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        Money money = row.wasNull() ? null : Money.ofFen(amount);
        return new FileEntry(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                FileWords.of(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                FileWords.of(row.getString("state")),
                row.getObject("due", LocalDate.class),
                money,
                row.getString("path"),
                row.getBoolean("open"));
    }
}

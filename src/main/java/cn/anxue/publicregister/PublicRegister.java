package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Licence;
import cn.anxue.institution.Uscc;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of one institution. */
@ApplicationScoped
public class PublicRegister {
    private static final String BY_CODE = """
            select i.*, s.code, a.name as authority, a.phone as authority_phone,
                d.required_minor, d.currency, d.met_since is not null as met, q.document as required_by,
                f.number as fee_account, f.bank_code, g.number as agreement,
                (select max(b.day) from bank_day b where b.account = f.number and b.state in ('BALANCED', 'CLOSED'))
                    as reconciled_on
            from institution i
            join enforcement_standing(?) s on s.institution_id = i.id
            join institution_oversight o
                on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null
            join region_authority a on a.id = o.authority_id
            left join deposit_standing d on d.institution_id = i.id
            left join deposit_requirement q on q.id = d.requirement_id
            left join deposit_account f on f.institution_id = i.id and f.purpose = 'FEE' and f.state = 'OPEN'
            left join deposit_agreement g on g.id = f.agreement_id
            where i.uscc = ?""";

    private final Sql sql;
    private final Flags flags;
    private final InstitutionRegister register;
    private final Regions regions;
    private final Today today;

    PublicRegister(Sql sql, Flags flags, InstitutionRegister register, Regions regions, Today today) {
        this.sql = sql;
        this.flags = flags;
        this.register = register;
        this.regions = regions;
        this.today = today;
    }

    /** @throws ProblemException {@code NOT_ON_REGISTER} */
    @Transactional
    public PublicInstitution get(String uscc) {
        return sql
                .list(
                        BY_CODE,
                        select -> {
                            select.setObject(1, today.date());
                            select.setString(2, Uscc.normalised(uscc));
                        },
                        this::read)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegisterProblem.NOT_ON_REGISTER));
    }

    private PublicInstitution read(ResultSet row) throws SQLException {
        var id = new InstitutionId(row.getObject("id", UUID.class));
        var notices = flags.of(id);
        var standing = Standing.valueOf(row.getString("code"));
        return new PublicInstitution(
                id,
                row.getString("name"),
                row.getString("brand_name"),
                register.formerNames(id),
                row.getString("uscc"),
                InstitutionCategory.valueOf(row.getString("category")),
                row.getString("region_code"),
                regions.fullName(row.getString("region_code")),
                row.getString("address"),
                row.getString("authority"),
                row.getString("authority_phone"),
                StandingWords.of(standing, rectificationEnd(notices)),
                licence(row),
                deposit(row),
                feeAccount(row),
                reconciled(row),
                notices,
                flags.replies(id),
                today.now().truncatedTo(ChronoUnit.MINUTES));
    }

    private @Nullable LocalDate rectificationEnd(List<Flag> notices) {
        return notices.stream()
                .filter(flag -> flag.asksFor(today.date()))
                .map(Flag::dueOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable Reconciled reconciled(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("reconciled_on", LocalDate.class);
        return on == null ? null : Reconciled.of(on, today.date());
    }

    private static @Nullable Licence licence(ResultSet row) throws SQLException {
        String number = row.getString("licence_number");
        if (number == null) {
            return null;
        }
        return new Licence(
                number,
                row.getObject("licence_issued_on", LocalDate.class),
                row.getObject("licence_expires_on", LocalDate.class));
    }

    private static PublicDeposit deposit(ResultSet row) throws SQLException {
        var required = row.getObject("required_minor", Long.class);
        return new PublicDeposit(
                required == null ? null : new Money(required, row.getString("currency")),
                row.getString("required_by"),
                row.getBoolean("met"));
    }

    private static @Nullable FeeAccount feeAccount(ResultSet row) throws SQLException {
        String number = row.getString("fee_account");
        if (number == null) {
            return null;
        }
        return new FeeAccount(
                BankNames.of(row.getString("bank_code")),
                number.substring(number.length() - 4),
                row.getString("name"),
                row.getString("agreement"));
    }
}

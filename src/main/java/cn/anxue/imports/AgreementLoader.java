package cn.anxue.imports;

import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementSigning;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementUndo;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.InterestTerms;
import cn.anxue.deposit.agreement.Party;
import cn.anxue.deposit.agreement.SettlementAccount;
import cn.anxue.deposit.agreement.SignatureDraft;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes agreements down with the two signatures that are on paper; the bank's own follows. */
@ApplicationScoped
class AgreementLoader implements Loader {
    private static final int SIGNED_BY_MAX = 64;
    private static final List<MonthDay> QUARTERS =
            List.of(MonthDay.of(3, 20), MonthDay.of(6, 20), MonthDay.of(9, 20), MonthDay.of(12, 20));

    private final AgreementService agreements;
    private final AgreementSigning signing;
    private final AgreementUndo undo;
    private final InstitutionRegister register;
    private final KnownThings known;

    AgreementLoader(
            AgreementService agreements,
            AgreementSigning signing,
            AgreementUndo undo,
            InstitutionRegister register,
            KnownThings known) {
        this.agreements = agreements;
        this.signing = signing;
        this.undo = undo;
        this.register = register;
        this.known = known;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.AGREEMENTS;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        Map<String, InstitutionId> institutions =
                known.byCode(work, rows.stream().map(row -> row.must("uscc")).toList());
        Loaded loaded = new Loaded();
        for (ReadRow row : rows) {
            InstitutionId id = institutions.get(Uscc.normalised(row.must("uscc")));
            if (id == null) {
                loaded.refuse(row, "uscc", RowProblem.ROW_INSTITUTION_UNKNOWN);
            } else {
                load(work, row, id, loaded);
            }
        }
        return loaded;
    }

    @Override
    public List<Claim> claims(Work work, List<Written> written) {
        List<Claim> claims = new ArrayList<>();
        for (Written one : written) {
            for (String field : List.of("depositAccount", "feeAccount")) {
                claim(one.row(), field, claims);
            }
        }
        return claims;
    }

    /** An account serves one institution and purpose; an institution has one of each purpose. */
    private static void claim(ReadRow row, String field, List<Claim> claims) {
        String account = row.text(field);
        if (account != null) {
            claims.add(Claim.alone(row, field, "account " + account));
            String holder = field + " of " + Uscc.normalised(row.must("uscc"));
            claims.add(Claim.alone(row, field, holder, RowProblem.ROW_SECOND_ACCOUNT));
        }
    }

    @Override
    public void undo(Work work, List<Made> made) {
        List<AgreementId> ids =
                made.stream().map(one -> new AgreementId(one.thing())).toList();
        if (undo.undo(work.caller(), ids) < ids.size()) {
            throw new ProblemException(
                    ImportProblem.UNDO_AGREEMENT_IN_FORCE,
                    Map.of("row", made.get(0).row()));
        }
    }

    private void load(Work work, ReadRow row, InstitutionId institution, Loaded loaded) {
        String name = register.view(institution).name();
        AgreementDraft draft = draft(row, name);
        AgreementView there = agreements.of(work.caller(), institution).stream()
                .filter(one -> one.number().equals(draft.number()))
                .filter(one -> one.state() != AgreementState.WITHDRAWN)
                .findFirst()
                .orElse(null);
        if (there != null) {
            if (is(there, draft)) {
                loaded.add(Made.unchanged(row, there.id().value()));
            } else {
                loaded.refuse(row, "number", RowProblem.ROW_AGREEMENT_DIFFERS);
            }
            return;
        }
        AgreementId id = agreements.draft(work.caller(), institution, draft).id();
        LocalDate signedOn = row.day("signedOn");
        if (signedOn != null) {
            sign(work, id, Party.INSTITUTION, signer(row.text("institutionSigner"), name), signedOn);
            sign(work, id, Party.BUREAU, signer(row.text("bureauSigner"), "主管部门"), signedOn);
        }
        loaded.add(Made.created(row, id.value()));
    }

    private void sign(Work work, AgreementId id, Party party, String by, LocalDate on) {
        signing.sign(work.caller(), id, new SignatureDraft(party, by, on, null));
    }

    private static AgreementDraft draft(ReadRow row, String institution) {
        String settlementName = row.text("settlementName");
        return new AgreementDraft(
                row.must("number"),
                row.must("bankCode"),
                row.text("depositAccount"),
                row.text("feeAccount"),
                new SettlementAccount(
                        row.must("settlementBank"),
                        row.must("settlementAccount"),
                        settlementName == null ? institution : settlementName),
                InterestTerms.of(Objects.requireNonNull(row.rate("annualRate")), QUARTERS, InterestOwner.INSTITUTION),
                row.mustDay("startsOn"),
                row.mustDay("endsOn"),
                null);
    }

    private static boolean is(AgreementView there, AgreementDraft draft) {
        return there.bankCode().equals(draft.bankCode())
                && Objects.equals(there.depositAccount(), draft.depositAccount())
                && Objects.equals(there.feeAccount(), draft.feeAccount())
                && there.settlementAccount().equals(draft.settlementAccount())
                && there.interest().annualRate().compareTo(draft.interest().annualRate()) == 0
                && there.startsOn().equals(draft.startsOn())
                && there.endsOn().equals(draft.endsOn());
    }

    private static String signer(@Nullable String told, String otherwise) {
        String name = told == null ? otherwise : told;
        return name.substring(0, Math.min(name.length(), SIGNED_BY_MAX));
    }
}

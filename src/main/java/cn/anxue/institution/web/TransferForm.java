package cn.anxue.institution.web;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.institution.transfer.TransferDraft;
import cn.anxue.institution.transfer.TransferProblem;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import cn.anxue.web.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A proposal as its form has it: institutions by their codes, one a line; the other side by place and department. */
public class TransferForm {
    private static final int CODES_MAX = 500;
    private static final int REMARK_MAX = 1000;
    private static final int NUMBER_MAX = 100;

    @RestForm
    @Nullable
    String codes;

    @RestForm
    @Nullable
    String region;

    @RestForm
    @Nullable
    String department;

    @RestForm
    @Nullable
    String agreementNumber;

    @RestForm
    @Nullable
    String takesEffectOn;

    @RestForm
    @Nullable
    String depositToo;

    @RestForm
    @Nullable
    String remark;

    public String codes() {
        return Fields.text(codes);
    }

    public String region() {
        return Fields.text(region);
    }

    public String department() {
        return Fields.text(department);
    }

    public String agreementNumber() {
        return Fields.text(agreementNumber);
    }

    public String takesEffectOn() {
        return Fields.text(takesEffectOn);
    }

    public boolean depositToo() {
        return "true".equals(depositToo);
    }

    public String remark() {
        return Fields.text(remark);
    }

    TransferDraft draft(InstitutionRegister institutions, Authorities authorities) {
        return new TransferDraft(
                institutions(institutions),
                to(authorities),
                Fields.needed(agreementNumber, "/agreementNumber", NUMBER_MAX),
                null,
                Fields.day(takesEffectOn, "/takesEffectOn"),
                depositToo(),
                Fields.ifAny(remark, "/remark", REMARK_MAX));
    }

    private List<InstitutionId> institutions(InstitutionRegister register) {
        List<String> lines = codes().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > CODES_MAX) {
            throw new ProblemException(TransferProblem.INSTITUTIONS_REQUIRED, "/codes", Map.of("max", CODES_MAX));
        }
        return lines.stream().map(line -> find(register, line)).toList();
    }

    private static InstitutionId find(InstitutionRegister register, String code) {
        String typed = Uscc.normalised(code);
        return Optional.of(typed)
                .filter(text -> Uscc.isWellFormed(text) && Uscc.hasCheckDigit(text))
                .flatMap(text -> register.findByUscc(Uscc.of(text)))
                .map(InstitutionView::id)
                .orElseThrow(() -> new ProblemException(TransferProblem.USCC_UNKNOWN, "/codes", Map.of("uscc", typed)));
    }

    private AuthorityId to(Authorities authorities) {
        Department named = Fields.chosen(Department.class, department, "/department");
        return authorities.of(Fields.needed(region, "/region", 9), named).id();
    }
}

package cn.anxue.school.web;

import cn.anxue.web.Fields;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms on a school's page hold; see {@link SchoolFormReader} for what it means. */
public class SchoolForm {
    @RestForm
    @Nullable
    String number;

    @RestForm
    @Nullable
    String bankCode;

    @RestForm
    @Nullable
    String on;

    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String fromOn;

    @RestForm
    @Nullable
    String untilOn;

    @RestForm
    @Nullable
    String fee;

    @RestForm
    @Nullable
    String service;

    @RestForm
    @Nullable
    String allocation;

    @RestForm
    @Nullable
    String teachers;

    @RestForm
    @Nullable
    String providers;

    @RestForm
    @Nullable
    String materials;

    @RestForm
    @Nullable
    String premises;

    @RestForm
    @Nullable
    String relief;

    @RestForm
    @Nullable
    String uscc;

    @RestForm
    @Nullable
    String teaches;

    @RestForm
    @Nullable
    String provider;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String purpose;

    @RestForm
    @Nullable
    String amount;

    @RestForm
    @Nullable
    String payeeBank;

    @RestForm
    @Nullable
    String payeeAccount;

    @RestForm
    @Nullable
    String payeeName;

    public String number() {
        return Fields.text(number);
    }

    public String bankCode() {
        return Fields.text(bankCode);
    }

    public String on() {
        return Fields.text(on);
    }

    public String version() {
        return Fields.text(version);
    }

    public String fromOn() {
        return Fields.text(fromOn);
    }

    public String untilOn() {
        return Fields.text(untilOn);
    }

    public String fee() {
        return Fields.text(fee);
    }

    public String service() {
        return Fields.text(service);
    }

    public String allocation() {
        return Fields.text(allocation);
    }

    public String teachers() {
        return Fields.text(teachers);
    }

    public String providers() {
        return Fields.text(providers);
    }

    public String materials() {
        return Fields.text(materials);
    }

    public String premises() {
        return Fields.text(premises);
    }

    public String relief() {
        return Fields.text(relief);
    }

    public String uscc() {
        return Fields.text(uscc);
    }

    public String teaches() {
        return Fields.text(teaches);
    }

    public String provider() {
        return Fields.text(provider);
    }

    public String reason() {
        return Fields.text(reason);
    }

    public String purpose() {
        return Fields.text(purpose);
    }

    public String amount() {
        return Fields.text(amount);
    }

    public String payeeBank() {
        return Fields.text(payeeBank);
    }

    public String payeeAccount() {
        return Fields.text(payeeAccount);
    }

    public String payeeName() {
        return Fields.text(payeeName);
    }
}

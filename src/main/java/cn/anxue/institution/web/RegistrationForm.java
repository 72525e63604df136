package cn.anxue.institution.web;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import cn.anxue.web.Choice;
import cn.anxue.web.PageFormats;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A registration as a form has it: everything as typed, so that a refused form comes back whole. */
public class RegistrationForm {
    @RestForm("uscc")
    @Nullable
    String uscc;

    @RestForm("name")
    @Nullable
    String name;

    @RestForm("category")
    @Nullable
    String category;

    @RestForm("regionCode")
    @Nullable
    String regionCode;

    @RestForm("address")
    @Nullable
    String address;

    @RestForm("legalRepresentative")
    @Nullable
    String legalRepresentative;

    @RestForm("contactPhone")
    @Nullable
    String contactPhone;

    @RestForm("licenceNumber")
    @Nullable
    String licenceNumber;

    @RestForm("licenceIssuedOn")
    @Nullable
    String licenceIssuedOn;

    @RestForm("licenceExpiresOn")
    @Nullable
    String licenceExpiresOn;

    @RestForm("students")
    @Nullable
    String students;

    @RestForm("premisesSquareMetres")
    @Nullable
    String premisesSquareMetres;

    @RestForm("teachingPoints")
    @Nullable
    String teachingPoints;

    /** A field to be typed into. */
    public record Field(String id, Text label, String type, String value, boolean required) {}

    public List<Field> fields() {
        return List.of(
                field("uscc", "统一社会信用代码", "Unified social credit code", "text", uscc, true),
                field("name", "名称", "Name", "text", name, true),
                field("regionCode", "行政区划代码", "Region code", "text", regionCode, true),
                field("address", "地址", "Address", "text", address, true),
                field("legalRepresentative", "法定代表人", "Legal representative", "text", legalRepresentative, true),
                field("contactPhone", "联系电话", "Phone", "tel", contactPhone, true),
                field("licenceNumber", "办学许可证号", "Licence number", "text", licenceNumber, false),
                field("licenceIssuedOn", "发证日期", "Issued on", "date", licenceIssuedOn, false),
                field("licenceExpiresOn", "有效期至", "Expires on", "date", licenceExpiresOn, false),
                field("students", "学员数", "Students", "number", students, true),
                field("premisesSquareMetres", "面积（平方米）", "Premises, m²", "number", premisesSquareMetres, true),
                field("teachingPoints", "教学点数", "Teaching points", "number", teachingPoints, true));
    }

    public List<Choice> categories() {
        return Choice.of(InstitutionCategory.values(), PageFormats::label, category);
    }

    /** The same as a client of the API would tell it; what is no number is added to {@code found}. */
    InstitutionBody body(Violations found) {
        boolean licensed = given(licenceNumber) != null || given(licenceIssuedOn) != null;
        return new InstitutionBody(
                given(uscc),
                given(name),
                null,
                null,
                given(category),
                given(regionCode),
                given(address),
                given(legalRepresentative),
                given(contactPhone),
                null,
                licensed
                        ? new InstitutionBody.LicenceBody(
                                given(licenceNumber), given(licenceIssuedOn), given(licenceExpiresOn))
                        : null,
                new InstitutionBody.ScaleBody(
                        number("/scale/students", students, found),
                        number("/scale/premisesSquareMetres", premisesSquareMetres, found),
                        number("/scale/teachingPoints", teachingPoints, found)),
                null);
    }

    private static Field field(String id, String zh, String en, String type, @Nullable String value, boolean required) {
        return new Field(id, Text.of(zh, en), type, value == null ? "" : value, required);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer number(String pointer, @Nullable String value, Violations found) {
        String text = given(value);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,7}")) {
            found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "0–1000000"));
            return null;
        }
        return Integer.valueOf(text);
    }
}

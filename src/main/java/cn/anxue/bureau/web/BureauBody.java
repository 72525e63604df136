package cn.anxue.bureau.web;

import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityContact;
import cn.anxue.region.Department;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Offices and how they are reached. */
public final class BureauBody {
    /** At least five digits, with signs between them. */
    static final String PHONE = "^(?=([^0-9]*[0-9]){5})[0-9+() -]{5,30}$";

    static final int HOURS_MAX = 100;
    static final int ADDRESS_MAX = 200;

    private BureauBody() {}

    /** How an office is reached; what is absent is taken away. */
    @Schema(name = "AuthorityContact")
    public record Contact(
            @Schema(examples = "0393-8880000") @Nullable @Size(max = 30) @Pattern(regexp = PHONE)
            String phone,

            @Schema(examples = "周一至周五 8:30–12:00，14:30–18:00") @Nullable @Size(max = HOURS_MAX)
            String openingHours,

            @Nullable @Size(max = ADDRESS_MAX) String address) {
        AuthorityContact read() {
            return new AuthorityContact(plain(phone), plain(openingHours), plain(address));
        }

        private static @Nullable String plain(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** An office. */
    @Schema(name = "Authority")
    public record View(
            UUID id,
            String name,
            Department department,
            String region,
            @Nullable String phone,
            @Nullable String openingHours,
            @Nullable String address) {
        static View from(Authority office) {
            AuthorityContact contact = office.contact();
            return new View(
                    office.id().value(),
                    office.name(),
                    office.department(),
                    office.regionCode(),
                    contact.phone(),
                    contact.openingHours(),
                    contact.address());
        }
    }

    /** The offices of one place; they are few, so there is never a next page. */
    @Schema(name = "Authorities")
    public record Listing(List<View> items, @Nullable String next) {}
}

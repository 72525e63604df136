package cn.anxue.inspection.campaign;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a campaign for good. */
public record CampaignId(@JsonValue UUID value) {
    public static CampaignId next() {
        return new CampaignId(Uuid7.next());
    }

    @JsonCreator
    public static CampaignId fromString(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

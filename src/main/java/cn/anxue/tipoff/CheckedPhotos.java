package cn.anxue.tipoff;

import cn.anxue.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** Photos that have been read and copied. */
public final class CheckedPhotos {
    private final List<Photo> photos;

    private CheckedPhotos(List<Photo> photos) {
        this.photos = photos;
    }

    /** @throws ProblemException where there are too many, or one is no picture */
    public static CheckedPhotos of(List<byte[]> given) {
        if (given.size() > Report.PHOTOS_MAX) {
            throw new ProblemException(TipOffProblem.PHOTOS_TOO_MANY, "/photos", Map.of("max", Report.PHOTOS_MAX));
        }
        return new CheckedPhotos(given.stream().map(Photo::of).toList());
    }

    List<Photo> photos() {
        return photos;
    }
}

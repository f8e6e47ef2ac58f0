package id.sahkan.notification.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pixels of releases' pictures.
@Component
class PictureStore {

    /// In which width.
    enum Size {
        SMALL,
        LARGE
    }

    /// @param width of the larger one in pixels, as `height`
    record Kept(String sha256, int width, int height) {}

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> of(UUID release) {
        return jdbc.sql("SELECT sha256, width, height FROM release_picture WHERE release_id = :id")
                .param("id", release)
                .query((row, _) -> new Kept(row.getString("sha256"), row.getInt("width"), row.getInt("height")))
                .list();
    }

    void keep(UUID release, Kept picture, byte[] small, byte[] large) {
        jdbc.sql("""
                INSERT INTO release_picture (release_id, sha256, small, large, width, height)
                VALUES (:id, :sha256, :small, :large, :width, :height)
                """)
                .param("id", release)
                .param("sha256", picture.sha256())
                .param("small", small)
                .param("large", large)
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }

    Optional<byte[]> jpeg(UUID release, String sha256, Size size) {
        return jdbc.sql("SELECT CASE WHEN :large THEN large ELSE small END FROM release_picture"
                        + " WHERE release_id = :id AND sha256 = :sha256")
                .param("large", size == Size.LARGE)
                .param("id", release)
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }
}

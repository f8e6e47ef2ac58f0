package id.sahkan.notification.newsroom;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// @param mostPictures of one release
/// @param largestPicture as it is uploaded
@ConfigurationProperties("sahkan.newsroom")
record PictureSettings(int mostPictures, DataSize largestPicture) {}

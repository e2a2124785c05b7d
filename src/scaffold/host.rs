//! Where a site is published, and what each host wants to be told.

/// A host of websites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// GitHub Pages.
    GithubPages,
    /// GitLab Pages.
    GitlabPages,
    /// Netlify.
    Netlify,
    /// Cloudflare Pages.
    CloudflarePages,
    /// A bucket of S3, or of anything that speaks as S3 does.
    S3,
}

/// The release of Pressbox that a host fetches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Release<'r> {
    /// Its version, as in `1.2.3`.
    pub version: &'r str,
    /// The address below which the releases are; empty where a program that was
    /// built from its source does not know.
    pub address: &'r str,
    /// The SHA-256 of the archive that hosts fetch; empty where it is not known,
    /// and the release's own list is asked.
    pub checksum: &'r str,
}

impl Host {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::GithubPages,
        Self::GitlabPages,
        Self::Netlify,
        Self::CloudflarePages,
        Self::S3,
    ];

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::GithubPages => "GitHub Pages",
            Self::GitlabPages => "GitLab Pages",
            Self::Netlify => "Netlify",
            Self::CloudflarePages => "Cloudflare Pages",
            Self::S3 => "S3",
        }
    }

    /// What is left to do by hand, once.
    pub(super) fn remark(self) -> &'static str {
        match self {
            Self::GithubPages => {
                "in the repository's settings, under Pages, choose GitHub Actions as the source"
            }
            Self::GitlabPages => "push to the default branch; GitLab publishes it",
            Self::Netlify => "add the repository as a site at Netlify; netlify.toml says the rest",
            Self::CloudflarePages => {
                "at Cloudflare Pages, write the build command and folder that wrangler.toml names"
            }
            Self::S3 => {
                "write the site's address as base_url in site.yaml, then run publish-to-s3.sh"
            }
        }
    }

    /// Its files: the path of each from the root, and the text.
    pub(super) fn files(self, release: Release<'_>, name: &str) -> Vec<(&'static str, String)> {
        let publish = include_str!("start/publish.sh")
            .replace("@VERSION@", release.version)
            .replace("@RELEASES@", release.address)
            .replace("@CHECKSUM@", release.checksum);
        let own = match self {
            Self::GithubPages => (
                ".github/workflows/publish.yml",
                include_str!("start/github-pages.yml").to_owned(),
            ),
            Self::GitlabPages => (
                ".gitlab-ci.yml",
                include_str!("start/gitlab-pages.yml").to_owned(),
            ),
            Self::Netlify => (
                "netlify.toml",
                include_str!("start/netlify.toml").to_owned(),
            ),
            Self::CloudflarePages => (
                "wrangler.toml",
                include_str!("start/wrangler.toml").replace("@NAME@", name),
            ),
            Self::S3 => (
                "publish-to-s3.sh",
                include_str!("start/publish-to-s3.sh").to_owned(),
            ),
        };
        vec![("publish.sh", publish), own]
    }
}

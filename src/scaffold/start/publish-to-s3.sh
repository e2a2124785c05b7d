#!/bin/sh
# Builds the site and copies it to a bucket of S3, or of anything that speaks as
# S3 does. Needs the AWS command line interface, signed in, on Linux:
#
#   sh publish-to-s3.sh my-bucket
#
# Write the site's address as `base_url:` in site.yaml.
set -eu

bucket="${1:?name the bucket: sh publish-to-s3.sh my-bucket}"
sh publish.sh
# Pages are asked for anew at each visit; what is gone from the site goes.
aws s3 sync public/ "s3://$bucket/" --delete \
    --exclude '.pressbox*' --cache-control 'public, max-age=0, must-revalidate'
